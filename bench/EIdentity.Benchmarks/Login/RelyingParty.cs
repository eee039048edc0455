using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Benchmarks;

/// <summary>Runs a small web app that signs citizens in, over a server in memory.</summary>
internal sealed class RelyingParty : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _browser;

    private RelyingParty(WebApplication app)
    {
        _app = app;
        _browser = new HttpMessageInvoker(app.GetTestServer().CreateHandler());
    }

    /// <summary>Starts the app with our handler.</summary>
    public static Task<RelyingParty> StartOursAsync(LoginProvider provider) => StartAsync(builder =>
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EIdentity:Issuer"] = LoginProvider.Issuer,
            ["EIdentity:ClientId"] = LoginProvider.ClientId,
            ["EIdentity:ClientSecret"] = "secret",
            ["EIdentity:Level:Values:Level2"] = LoginProvider.Level,
        });
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        builder.Services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Shared(provider));
    }, app => app.MapEIdentity());

    /// <summary>Starts the app with the stock handler: the same flow, PAR, PKCE, UserInfo and cookie session.</summary>
    public static Task<RelyingParty> StartStockAsync(LoginProvider provider) => StartAsync(builder => builder.Services
        .AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        })
        .AddCookie()
        .AddOpenIdConnect(options =>
        {
            options.Authority = LoginProvider.Issuer;
            options.ClientId = LoginProvider.ClientId;
            options.ClientSecret = "secret";
            options.ResponseType = "code";
            options.ResponseMode = "query";
            options.UsePkce = true;
            options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Require;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.MapInboundClaims = false;
            options.ClaimActions.Remove("acr");
            options.ClaimActions.MapUniqueJsonKey("name", "name");
            options.ClaimActions.MapUniqueJsonKey("birthdate", "birthdate");
            options.BackchannelHttpHandler = new Shared(provider);
        }), _ => { });

    /// <summary>Makes the browser's request for a page that needs a login.</summary>
    public static HttpRequestMessage ToBegin(string? cookies = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, new Uri("https://portal.example/apply"));
        if (cookies is not null)
        {
            request.Headers.Add("Cookie", cookies);
        }

        return request;
    }

    /// <summary>Makes the browser's request that comes back from the provider.</summary>
    public static HttpRequestMessage ToFinish(Uri callback, HttpResponseMessage begun)
    {
        HttpRequestMessage request = new(HttpMethod.Get, callback);
        request.Headers.Add("Cookie", Cookies(begun));
        return request;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _browser.SendAsync(request, CancellationToken.None);

    /// <summary>Asks for the page that needs a login with the session of a finished one.</summary>
    public async Task<string> ReadPageAsync(HttpResponseMessage done)
    {
        using HttpResponseMessage page = await SendAsync(ToBegin(Cookies(done)));
        return await page.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<RelyingParty> StartAsync(Action<WebApplicationBuilder> addLogin, Action<WebApplication> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        addLogin(builder);
        builder.Services.AddAuthorization();
        WebApplication app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/apply", () => "signed in").RequireAuthorization();
        map(app);
        await app.StartAsync();
        return new RelyingParty(app);
    }

    private static string Cookies(HttpResponseMessage response) => response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set)
        ? string.Join("; ", set.Select(cookie => cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]).Where(cookie => !cookie.EndsWith('=')))
        : string.Empty;

    /// <summary>Lets several apps use one provider, and none dispose of it.</summary>
    private sealed class Shared(LoginProvider provider) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _provider = new(provider, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _provider.SendAsync(request, cancellationToken);
    }
}
