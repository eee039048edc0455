using EIdentity.Sandbox;
using EIdentity.Sandbox.Tool;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;

namespace EIdentity.InteropTests;

/// <summary>ASP.NET's own handler against <c>eid-sandbox</c>, which knows it by its settings alone.</summary>
public sealed class StandaloneSandboxTests
{
    private const string Secret = "a secret of these tests alone";

    private static readonly Uri App = new("https://localhost");

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_stock_client_of_the_settings_signs_in_and_out(string signUserInfo)
    {
        Uri issuer = new($"http://localhost:{Loopback.FreePort()}");
        using StringWriter errors = new();
        await using WebApplication? sandbox = await new StandaloneSandbox(Settings(issuer.Port, signUserInfo), TextWriter.Null, errors)
            .TryStartAsync([Arguments.Switch], TestHost.Cancellation);
        Assert.Empty(errors.ToString());
        await using WebApplication app = StockHandlerApp.Build(options =>
        {
            options.Authority = issuer.OriginalString;
            options.RequireHttpsMetadata = false;
            options.ClientId = "stock";
            options.ClientSecret = Secret;
        });
        await app.StartAsync(TestHost.Cancellation);
        using TestBrowser browser = Loopback.OpenBrowser(App, app.GetTestServer().CreateHandler(), issuer);

        using HttpResponseMessage me = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/me", TestHost.Cancellation);
        string left = await browser.GetStringAsync("/leave", TestHost.Cancellation);

        Assert.Equal(
            $"{People.Lan.Subject} {People.Lan.Citizen.Name.Reveal()} {SandboxAcrValues.Level2}",
            await me.Content.ReadAsStringAsync(TestHost.Cancellation));
        Assert.Equal("left", left);
    }

    private static IConfiguration Settings(int port, string signUserInfo) => new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            new("EIdentitySandbox:Port", $"{port}"),
            new("EIdentitySandbox:Clients:0:ClientId", "stock"),
            new("EIdentitySandbox:Clients:0:ClientSecret", Secret),
            new("EIdentitySandbox:Clients:0:SignUserInfo", signUserInfo),
            new("EIdentitySandbox:Clients:0:RedirectUris:0", "https://localhost/signin-oidc"),
            new("EIdentitySandbox:Clients:0:PostLogoutRedirectUris:0", "https://localhost/signout-callback-oidc"),
        ])
        .Build();
}
