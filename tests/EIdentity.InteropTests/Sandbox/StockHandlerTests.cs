using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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

    private static WebApplication Build(SandboxProvider sandbox, PushedAuthorizationBehavior pushedRequests)
    {
        WebApplicationBuilder builder = TestHost.CreateBuilder();
        builder.Services.AddAuthorization();
        builder.Services
            .AddAuthentication(
                options => (options.DefaultScheme, options.DefaultChallengeScheme) = ("Portal", OpenIdConnectDefaults.AuthenticationScheme))
            .AddCookie("Portal")
            .AddOpenIdConnect(options =>
            {
                options.Authority = sandbox.Issuer;
                options.ClientId = sandbox.ClientId;
                options.ClientSecret = sandbox.ClientSecret;
                options.ResponseType = "code";
                options.ResponseMode = "query";
                options.MapInboundClaims = false;
                options.GetClaimsFromUserInfoEndpoint = true;
                options.ClaimActions.Remove("acr");
                options.PushedAuthorizationBehavior = pushedRequests;
                options.BackchannelHttpHandler = sandbox.CreateHandler();
            });
        WebApplication app = builder.Build();
        app.MapGet("/me", (HttpContext context) =>
            $"{context.User.FindFirst("sub")?.Value} {context.User.FindFirst("name")?.Value} {context.User.FindFirst("acr")?.Value}")
            .RequireAuthorization();
        return app;
    }
}
