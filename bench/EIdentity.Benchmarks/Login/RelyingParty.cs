using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Benchmarks;

/// <summary>Runs a small web app that signs citizens in, over a server in memory.</summary>
internal sealed class RelyingParty : IAsyncDisposable
{
    private static readonly Uri Page = new("https://portal.example/apply");

    private readonly WebApplication _app;
    private readonly MemoryServer _server;

    private RelyingParty(WebApplication app)
    {
        _app = app;
        _server = (MemoryServer)app.Services.GetRequiredService<IServer>();
    }

    /// <summary>Starts the app with our handler, on the provider's route.</summary>
    public static Task<RelyingParty> StartOursAsync(LoginProvider provider, TimeProvider time) => StartAsync(builder =>
    {
        builder.Services.AddSingleton(time);
        builder.Configuration.AddInMemoryCollection(provider.Settings);
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
            options.Authority = LoginProvider.Address;
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

    /// <summary>Asks for a page that needs a login, and gives the answer that sends the browser to the provider.</summary>
    public Task<HttpResponseFeature> BeginAsync() => _server.GetAsync(Page, cookies: null);

    /// <summary>Comes back from the provider.</summary>
    public Task<HttpResponseFeature> FinishAsync(Uri callback, string cookies) => _server.GetAsync(callback, cookies);

    /// <summary>Runs a whole login, and looks whether its session opens the page.</summary>
    public async Task SignInAsync(LoginProvider provider)
    {
        HttpResponseFeature begun = await BeginAsync();
        HttpResponseFeature done = await FinishAsync(provider.Authorize(new Uri(begun.Headers.Location!)), CookiesOf(begun));
        HttpResponseFeature page = await _server.GetAsync(Page, CookiesOf(done));
        BenchmarkCase.Expect(page.StatusCode == StatusCodes.Status200OK);
    }

    /// <summary>Gives the cookies that a browser keeps of an answer.</summary>
    public static string CookiesOf(HttpResponseFeature answer) => string.Join(
        "; ",
        answer.Headers.SetCookie
            .Select(cookie => cookie![..cookie!.IndexOf(';', StringComparison.Ordinal)])
            .Where(cookie => !cookie.EndsWith('=')));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<RelyingParty> StartAsync(Action<WebApplicationBuilder> addLogin, Action<WebApplication> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.Configuration["EIdentity:SingleInstance"] = "true";
        builder.Services.AddSingleton<IServer, MemoryServer>();
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

    /// <summary>Lets several apps use one provider, and none dispose of it.</summary>
    private sealed class Shared(LoginProvider provider) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _provider = new(provider, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _provider.SendAsync(request, cancellationToken);
    }
}
