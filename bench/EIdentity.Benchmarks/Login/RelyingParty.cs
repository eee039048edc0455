using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
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

    /// <summary>Goes from a page that needs a login to the session, and gives the session's cookie.</summary>
    public async Task<string> SignInAsync(LoginProvider provider)
    {
        using HttpResponseMessage begun = await GetAsync(new Uri("https://portal.example/apply"), cookies: null);
        Uri callback = provider.Authorize(begun.Headers.Location!);
        using HttpResponseMessage done = await GetAsync(callback, Cookies(begun));
        return Cookies(done);
    }

    /// <summary>Asks for the page that needs a login with a session's cookie.</summary>
    public async Task<string> ReadPageAsync(string cookies)
    {
        using HttpResponseMessage page = await GetAsync(new Uri("https://portal.example/apply"), cookies);
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

    private async Task<HttpResponseMessage> GetAsync(Uri address, string? cookies)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (cookies is not null)
        {
            request.Headers.Add("Cookie", cookies);
        }

        return await _browser.SendAsync(request, CancellationToken.None);
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
