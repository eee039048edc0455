namespace EIdentity.BrowserTests;

/// <summary>Runs the smallest sample, whose pages are the built-in ones, with sign-out by a form that the browser posts.</summary>
public sealed class MinimalLogin() : Sample("MinimalLogin")
{
    protected override IEnumerable<string> Settings => ["--EIdentity:OpenIdConnect:PostIdTokenAtLogout", "true"];
}
