namespace EIdentity.BrowserTests;

/// <summary>Runs the smallest sample, whose provider ends sessions at an address of the test.</summary>
/// <param name="provider">Where the session at the provider is ended.</param>
/// <param name="posts">Whether the ID token is posted there.</param>
internal sealed class MinimalLoginOfRemoteLogout(RemoteLogout provider, bool posts) : Sample("MinimalLogin")
{
    protected override IEnumerable<string> Settings =>
    [
        "--EIdentity:OpenIdConnect:Endpoints:EndSession", provider.EndSession.AbsoluteUri,
        "--EIdentity:OpenIdConnect:PostIdTokenAtLogout", posts.ToString(),
    ];
}
