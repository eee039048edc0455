using System.Security.Cryptography;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Client;
using OpenIddict.Client.AspNetCore;

namespace EIdentity.InteropTests;

/// <summary>OpenIddict's client against our sandbox: it checks what we send by rules of its own.</summary>
public sealed class OpenIddictClientTests
{
    private const string Callback = "/callback/openiddict";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OpenIddicts_client_signs_in_at_the_sandbox(bool disablePushedRequests)
    {
        await using SandboxProvider sandbox = new(Callback);
        using TestBrowser browser = await sandbox.OpenAsync(Build(sandbox, disablePushedRequests));

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/login", TestHost.Cancellation);

        Assert.Equal(
            $"{People.Lan.Subject} {People.Lan.Citizen.Name.Reveal()} {SandboxAcrValues.Level2}",
            await page.Content.ReadAsStringAsync(TestHost.Cancellation));
        sandbox.AssertNothingRefused();
    }

    private static WebApplication Build(SandboxProvider sandbox, bool disablePushedRequests)
    {
        WebApplicationBuilder builder = TestHost.CreateBuilder();
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddClient(client =>
        {
            client.AllowAuthorizationCodeFlow().DisableTokenStorage();
            client.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                .AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256);
            client.UseAspNetCore().EnableRedirectionEndpointPassthrough();
            client.UseSystemNetHttp();
            client.AddRegistration(new OpenIddictClientRegistration
            {
                Issuer = new Uri(sandbox.Issuer),
                ClientId = sandbox.ClientId,
                ClientSecret = sandbox.ClientSecret,
                RedirectUri = new Uri(Callback.TrimStart('/'), UriKind.Relative),
                Scopes = { "profile" },
                DisablePushedAuthorizationRequests = disablePushedRequests,
            });
        });
        builder.Services.PostConfigureAll<HttpClientFactoryOptions>(
            client => client.HttpMessageHandlerBuilderActions.Add(handler => handler.PrimaryHandler = sandbox.CreateHandler()));
        WebApplication app = builder.Build();
        app.MapGet(
            "/login",
            () => Results.Challenge(new AuthenticationProperties(), [OpenIddictClientAspNetCoreDefaults.AuthenticationScheme]));
        app.MapGet(Callback, async (HttpContext context) =>
        {
            AuthenticateResult result = await context.AuthenticateAsync(OpenIddictClientAspNetCoreDefaults.AuthenticationScheme);
            return $"{result.Principal?.FindFirst("sub")?.Value} {result.Principal?.FindFirst("name")?.Value}"
                + $" {result.Principal?.FindFirst("acr")?.Value}";
        });
        return app;
    }
}
