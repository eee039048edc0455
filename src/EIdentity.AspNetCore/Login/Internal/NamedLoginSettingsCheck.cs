using EIdentity.Client;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Checks that the callback of a login by name comes back to a path of its own.</summary>
internal sealed class NamedLoginSettingsCheck(
    IOptions<EIdentityWebOptions> web,
    IOptionsMonitor<NamedLoginOptions> named,
    IEnumerable<LoginScheme> schemes) : ISettingsCheck<LoginOptions>
{
    public void Check(string name, LoginOptions options, SettingsProblems problems)
    {
        if (name.Length == 0)
        {
            return;
        }

        NamedLoginOptions settings = named.Get(name);
        string path = settings.GetCallbackPath(name);
        CallbackPathCheck.Check(path, web.Value, problems);
        problems.Require(
            !PathsOfOthers(name).Contains(path, StringComparer.OrdinalIgnoreCase),
            nameof(settings.CallbackPath),
            $"is '{path}', where another login's callback comes back; give each login its own");
    }

    private IEnumerable<string> PathsOfOthers(string name) => schemes
        .Where(scheme => scheme.Login != name)
        .Select(scheme => scheme.Login.Length == 0 ? web.Value.CallbackPath : named.Get(scheme.Login).GetCallbackPath(scheme.Login));
}
