using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Sandbox.Tests;

/// <summary>Hosts a sandbox in memory, with a clock that stands still.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    public const string Callback = "https://portal.example/eidentity/callback";
    public const string SignedOut = "https://portal.example/";

    public const string Address = "http://localhost:5081";

    private readonly WebApplication _app;

    public SandboxHost(WebApplication app, SandboxWorld world, FakeTimeProvider clock)
    {
        _app = app;
        World = world;
        Clock = clock;
        Client = app.GetTestServer().CreateClient();
        Client.BaseAddress = new Uri(world.Options.Issuer.AbsoluteUri.TrimEnd('/') + "/");
    }

    public SandboxWorld World { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Client { get; }

    public FakeLogCollector Logs => _app.Services.GetFakeLogCollector();

    public string ClientSecret => World.GetSettings()["EIdentity:OpenIdConnect:ClientSecret"]!;

    public static async Task<SandboxHost> StartAsync(Action<SandboxOptions>? configure = null)
    {
        FakeTimeProvider clock = StoppedClock();
        SandboxOptions options = new() { TimeProvider = clock };
        Register(options);
        configure?.Invoke(options);
        SandboxWorld world = new(options);
        return new SandboxHost(await StartAppAsync(app => app.MapEIdentitySandbox(world)), world, clock);
    }

    /// <summary>Hosts a sandbox in an application that answers at a path of its own as well.</summary>
    public static async Task<SandboxHost> StartBesideAsync(string path)
    {
        SandboxWorld world = new(new SandboxOptions());
        return new SandboxHost(
            await StartAppAsync(app =>
            {
                app.MapEIdentitySandbox(world);
                app.MapGet(path, () => "own");
            }),
            world,
            StoppedClock());
    }

    public static FakeTimeProvider StoppedClock() => new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public static void Register(SandboxOptions options)
    {
        options.Client.RedirectUris.Add(Callback);
        options.Client.PostLogoutRedirectUris.Add(SignedOut);
    }

    public static async Task<WebApplication> StartAppAsync(Action<WebApplication> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        builder.Logging.AddFakeLogging();
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? bearer = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), Bearer(bearer));

    public Task<HttpResponseMessage> PostAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> form,
        AuthenticationHeaderValue? authorization = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) }, authorization);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, AuthenticationHeaderValue? authorization = null)
    {
        request.RequestUri = new Uri(Client.BaseAddress!, request.RequestUri!.OriginalString.TrimStart('/'));
        request.Headers.Authorization = authorization;
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static AuthenticationHeaderValue? Bearer(string? token) => token is null ? null : new AuthenticationHeaderValue("Bearer", token);

    public static AuthenticationHeaderValue Basic(string name, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}")));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
