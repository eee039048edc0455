using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;

namespace EIdentity.InteropTests;

/// <summary>ASP.NET's own handler against our sandbox: what the sandbox says is OpenID Connect to others too.</summary>
public sealed class StockHandlerTests
{
    [Theory]
    [InlineData(PushedAuthorizationBehavior.UseIfAvailable)]
    [InlineData(PushedAuthorizationBehavior.Disable)]
    public async Task The_stock_handler_signs_in_at_the_sandbox(PushedAuthorizationBehavior pushedRequests)
    {
        await using SandboxProvider sandbox = new("/signin-oidc");
        using TestBrowser browser = await sandbox.OpenAsync(Build(sandbox, pushedRequests));

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/me", TestHost.Cancellation);

        Assert.Equal(
            $"{People.Lan.Subject} {People.Lan.Citizen.Name.Reveal()} {SandboxAcrValues.Level2}",
            await page.Content.ReadAsStringAsync(TestHost.Cancellation));
        sandbox.AssertNothingRefused();
    }

    // It sends an ID token in the place of client_id (RP-Initiated Logout 1.0, section 2).
    [Fact]
    public async Task The_stock_handler_signs_out_at_the_sandbox()
    {
        await using SandboxProvider sandbox = new("/signin-oidc");
        sandbox.World.Options.Client.PostLogoutRedirectUris.Add("https://localhost/signout-callback-oidc");
        using TestBrowser browser = await sandbox.OpenAsync(Build(sandbox, PushedAuthorizationBehavior.UseIfAvailable));
        using HttpResponseMessage me = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/me", TestHost.Cancellation);

        string page = await browser.GetStringAsync("/leave", TestHost.Cancellation);

        Assert.Equal("left", page);
        Assert.Contains(browser.History, address => address.AbsolutePath == "/end-session");
        sandbox.AssertNothingRefused();
    }

    private static WebApplication Build(SandboxProvider sandbox, PushedAuthorizationBehavior pushedRequests) =>
        StockHandlerApp.Build(options =>
        {
            options.Authority = sandbox.Issuer;
            options.ClientId = sandbox.ClientId;
            options.ClientSecret = sandbox.ClientSecret;
            options.PushedAuthorizationBehavior = pushedRequests;
            options.BackchannelHttpHandler = sandbox.CreateHandler();
        });
}
