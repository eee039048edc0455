using System.Collections.Concurrent;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace EIdentity.InteropTests;

/// <summary>Runs a minimal web app with our login, in memory, in front of LemonLDAP::NG.</summary>
internal sealed class PortalAtLemonLdap : IAsyncDisposable
{
    public static readonly Uri Origin = new("https://localhost");

    private readonly WebApplication _app;
    private readonly Uri _issuer;

    private PortalAtLemonLdap(WebApplication app, Uri issuer, ConcurrentDictionary<string, string?> mediaTypes)
    {
        _app = app;
        _issuer = issuer;
        MediaTypes = mediaTypes;
    }

    /// <summary>Gets in which form LemonLDAP::NG answered the app last, by path.</summary>
    public IReadOnlyDictionary<string, string?> MediaTypes { get; }

    public static async Task<PortalAtLemonLdap> StartAsync(Uri issuer, PortalSetup setup)
    {
        WebApplicationBuilder builder = TestHost.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EIdentity:OpenIdConnect:Issuer"] = issuer.AbsoluteUri,
            ["EIdentity:OpenIdConnect:ClientId"] = setup.Client,
            ["EIdentity:OpenIdConnect:ClientSecret"] = LemonLdapClient.SecretOf(setup.Client),
            ["EIdentity:OpenIdConnect:ClientAuthentication"] = setup.Method.ToString(),
            ["EIdentity:OpenIdConnect:LevelFromUserInfo"] = setup.LevelFromUserInfo.ToString(),
            ["EIdentity:OpenIdConnect:PostIdTokenAtLogout"] = setup.PostIdTokenAtLogout.ToString(),
            ["EIdentity:BackchannelTimeout"] = "00:01:00",
            ["EIdentity:Level:ClaimName"] = "national_level",
            ["EIdentity:Level:Values:Level1"] = "muc-1",
            ["EIdentity:Level:Values:Level2"] = "muc-2",
        });
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        ConcurrentDictionary<string, string?> mediaTypes = [];
        builder.Services.PostConfigure<HttpClientFactoryOptions>(
            LoginDefaults.HttpClientName,
            client => client.HttpMessageHandlerBuilderActions.Add(
                handler => handler.AdditionalHandlers.Add(new MediaTypes(mediaTypes))));
        WebApplication app = builder.Build();
        app.MapEIdentity();
        app.MapGet("/", () => "front page");
        app.MapGet("/apply", Describe).RequireAssurance(AssuranceLevel.Level2);
        app.MapGet("/sign", Describe).RequireAssurance(AssuranceLevel.Level2, maxAge: TimeSpan.FromMinutes(10));
        await app.StartAsync(TestHost.Cancellation);
        return new PortalAtLemonLdap(app, issuer, mediaTypes);
    }

    public TestBrowser CreateBrowser() => Loopback.OpenBrowser(Origin, _app.GetTestServer().CreateHandler(), _issuer);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Describe(SignedIn login) => $"{login.Level} {login.Citizen.Name.Reveal()}";
}
