using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Runs an app that keeps the stock handler, its cookie and its default scheme, against a sandbox in memory.</summary>
internal sealed class StockApp : IAsyncDisposable
{
    public const string Origin = "https://localhost";

    private readonly WebApplication _app;
    private readonly SandboxHost _sandbox;

    private StockApp(WebApplication app, SandboxWorld world, SandboxHost sandbox)
    {
        _app = app;
        Sandbox = world;
        _sandbox = sandbox;
    }

    public SandboxWorld Sandbox { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<StockApp> StartAsync(
        Action<OpenIdConnectOptions>? stock = null,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? map = null,
        TimeProvider? sandboxTime = null)
    {
        SandboxWorld world = new(new SandboxOptions
        {
            Issuer = new Uri("https://sandbox.test"),
            TimeProvider = sandboxTime ?? TimeProvider.System,
            Client = { RedirectUris = { Origin + "/signin-oidc" } },
        });
        SandboxHost sandbox = new(world);
        WebApplication app = Build(world, sandbox, stock, configure);
        map?.Invoke(app);
        await app.StartAsync(WebApp.Cancellation);
        return new StockApp(app, world, sandbox);
    }

    public static WebApplication Build(
        SandboxWorld world,
        SandboxHost sandbox,
        Action<OpenIdConnectOptions>? stock,
        Action<WebApplicationBuilder>? configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(world.GetSettings());
        IConfigurationSection section = builder.Configuration.GetSection("EIdentity");
        builder.Services.AddAuthentication("Portal").AddCookie("Portal").AddOpenIdConnect(options =>
        {
            options.SignInScheme = "Portal";
            options.Authority = section["OpenIdConnect:Issuer"];
            options.ClientId = section["OpenIdConnect:ClientId"];
            options.ClientSecret = section["OpenIdConnect:ClientSecret"];
            options.ResponseType = "code";
            options.ResponseMode = "query";
            options.GetClaimsFromUserInfoEndpoint = true;
            options.BackchannelHttpHandler = sandbox.CreateHandler();
            stock?.Invoke(options);
        }).AddEIdentityLevels(section);
        configure?.Invoke(builder);
        WebApplication app = builder.Build();
        app.MapEIdentity();
        app.MapGet("/", () => "front page");
        app.MapGet("/high", (SignedIn login) => $"{login.Level} {login.Identity.Evidence}").RequireAssurance(AssuranceLevel.Level2);
        return app;
    }

    public TestBrowser CreateBrowser() =>
        new(
            new BrowserHandler(
                new Uri(Origin),
                _app.GetTestServer().CreateHandler(),
                new Uri("https://sandbox.test"),
                _sandbox.CreateHandler()),
            new Uri(Origin));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}
