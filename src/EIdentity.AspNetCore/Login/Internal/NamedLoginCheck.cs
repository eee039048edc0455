using EIdentity.Client;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds to the check of a login by name that its callback comes back to a path of its own.</summary>
internal sealed class NamedLoginCheck(
    IOptions<EIdentityWebOptions> web,
    IOptionsMonitor<NamedLoginOptions> named,
    SettingsReaders<NamedLoginOptions> readers,
    IEnumerable<LoginScheme> schemes) : ISettingsCheck<LoginOptions>
{
    public void Check(string name, LoginOptions options, SettingsProblems problems)
    {
        if (name.Length == 0)
        {
            return;
        }

        NamedLoginOptions settings = named.Get(name);
        readers.Of(name).Check(name, settings, problems);
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
