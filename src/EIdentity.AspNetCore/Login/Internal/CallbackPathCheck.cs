using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Checks that a login comes back to a path that is a callback and nothing else.</summary>
internal static class CallbackPathCheck
{
    public static void Check(string path, EIdentityWebOptions web, SettingsProblems problems)
    {
        problems.Require(LocalAddress.IsPath(path), nameof(web.CallbackPath), $"must start with '/', but is '{path}'");

        // The callback answers first: a page at its path would be taken for a login that failed, and lead to itself without an end.
        string[] pages =
        [
            EIdentityDefaults.LoginPath, EIdentityDefaults.LogoutPath, EIdentityDefaults.HelpPath, EIdentityDefaults.KeptFormPath,
            EIdentityDefaults.ProblemPath, web.ProblemPage ?? EIdentityDefaults.ProblemPath,
        ];
        problems.Require(
            !pages.Contains(path, StringComparer.OrdinalIgnoreCase),
            nameof(web.CallbackPath),
            $"is '{path}', where a page stands already; choose a path that nothing else answers");
    }
}
