using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace EIdentity.InteropTests;

/// <summary>Runs a minimal web app with our login in front of an OpenIddict provider, both in memory.</summary>
internal sealed class PortalAtOpenIddict : IAsyncDisposable
{
    private static readonly Uri Origin = new("https://localhost");

    private readonly WebApplication _app;
    private readonly OpenIddictProvider _provider;

    private PortalAtOpenIddict(WebApplication app, OpenIddictProvider provider)
    {
        _app = app;
        _provider = provider;
    }

    public static async Task<PortalAtOpenIddict> StartAsync(
        OpenIddictSetup setup,
        ClientAuthenticationMethod method = ClientAuthenticationMethod.Automatic)
    {
        OpenIddictProvider provider = await OpenIddictProvider.StartAsync(setup);
        WebApplicationBuilder builder = TestHost.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EIdentity:OpenIdConnect:Issuer"] = OpenIddictProvider.Issuer,
            ["EIdentity:OpenIdConnect:ClientId"] = OpenIddictProvider.ClientId,
            ["EIdentity:OpenIdConnect:ClientAuthentication"] = method.ToString(),
            ["EIdentity:OpenIdConnect:ClientSecret"] = setup.ClientKey is null ? OpenIddictProvider.ClientSecret : null,
            ["EIdentity:OpenIdConnect:ClientKey:Pem"] = setup.ClientKey?.ExportPkcs8PrivateKeyPem(),
            ["EIdentity:OpenIdConnect:ClientKey:KeyId"] = setup.ClientKey is null ? null : OpenIddictSetup.ClientKeyId,
            ["EIdentity:BackchannelTimeout"] = "00:01:00",
            ["EIdentity:Level:Values:Level1"] = OpenIddictSetup.Level1,
            ["EIdentity:Level:Values:Level2"] = OpenIddictSetup.Level2,
        });
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        builder.Services.PostConfigure<HttpClientFactoryOptions>(
            LoginDefaults.HttpClientName,
            client => client.HttpMessageHandlerBuilderActions.Add(handler => handler.PrimaryHandler = provider.CreateHandler()));
        WebApplication app = builder.Build();
        app.MapEIdentity();
        app.MapGet("/apply", (SignedIn login) => $"{login.Level} {login.Citizen.Name.Reveal()}").RequireAssurance(AssuranceLevel.Level2);
        await app.StartAsync(TestHost.Cancellation);
        return new PortalAtOpenIddict(app, provider);
    }

    public TestBrowser CreateBrowser() =>
        new(
            new BrowserHandler(Origin, _app.GetTestServer().CreateHandler(), new Uri(OpenIddictProvider.Issuer), _provider.CreateHandler()),
            Origin);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _provider.DisposeAsync();
    }
}
