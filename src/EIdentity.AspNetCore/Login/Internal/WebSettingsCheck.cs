using EIdentity.Client;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Checks what a web app reads out of the section of its login.</summary>
internal sealed class WebSettingsCheck(IOptions<EIdentityWebOptions> web) : ISettingsCheck<LoginOptions>
{
    /// <summary>Gets the settings of a web app.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<EIdentityWebOptions>();

    public void Check(string name, LoginOptions options, SettingsProblems problems)
    {
        // The session and its pages are one for all logins; they stand in the section of the first.
        if (name.Length > 0)
        {
            return;
        }

        EIdentityWebOptions settings = web.Value;
        CallbackPathCheck.Check(settings.CallbackPath, settings, problems);
        problems.Require(
            settings.ProblemPage is null || LocalAddress.IsPath(settings.ProblemPage),
            "ProblemPage",
            $"must be a path that starts with '/', but is '{settings.ProblemPage}'");
        problems.Require(
            settings.PublicOrigin is null || PlainHttp.IsOrigin(settings.PublicOrigin),
            "PublicOrigin",
            $"{Describe(settings.PublicOrigin)}, but must be an https origin without a path (http only on loopback)");
        problems.RequireRange(settings.SessionIdleTimeout, TimeSpan.FromMinutes(1), TimeSpan.FromHours(8), "SessionIdleTimeout");
        problems.RequireRange(settings.SessionLifetime, settings.SessionIdleTimeout, TimeSpan.FromHours(24), "SessionLifetime");
    }

    // What stands before an @ may be a password.
    private static string Describe(string? origin) =>
        origin?.Contains('@', StringComparison.Ordinal) == true ? "holds a user" : $"is '{origin}'";
}
