using EIdentity.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds the rules of a web app to the check of the login's section.</summary>
internal sealed class WebSettingsCheck(IOptions<EIdentityWebOptions> options, IHostEnvironment environment) : ISettingsCheck<LoginOptions>
{
    public void Check(LoginOptions login, SettingsProblems problems)
    {
        EIdentityWebOptions web = options.Value;
        problems.RefuseSandbox(login.AllowSandbox, environment.IsProduction(), nameof(login.AllowSandbox));
        problems.Require(IsPath(web.CallbackPath), "CallbackPath", $"must start with '/', but is '{web.CallbackPath}'");
        problems.Require(web.ProblemPage is null || IsPath(web.ProblemPage), "ProblemPage", $"must start with '/', but is '{web.ProblemPage}'");
        problems.Require(
            web.PublicOrigin is null || IsOrigin(web.PublicOrigin),
            "PublicOrigin",
            $"is '{web.PublicOrigin}', but must be an https origin without a path (http only on loopback)");
        problems.RequireRange(web.SessionIdleTimeout, TimeSpan.FromMinutes(1), TimeSpan.FromHours(8), "SessionIdleTimeout");
        problems.RequireRange(web.SessionLifetime, web.SessionIdleTimeout, TimeSpan.FromHours(24), "SessionLifetime");
    }

    private static bool IsPath(string path) => LocalAddress.OrFrontPage(path) == path && path.Length > 1;

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && PlainHttp.IsAcceptable(address, []) && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
