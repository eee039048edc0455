using System.Net;
using System.Net.Sockets;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.InteropTests;

/// <summary>Runs a sandbox on a loopback port, for an app that is a process of its own.</summary>
internal sealed class LoopbackSandbox : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackSandbox(WebApplication app, SandboxOptions options, SandboxWorld world)
    {
        _app = app;
        Options = options;
        World = world;
    }

    public SandboxOptions Options { get; }

    public SandboxWorld World { get; }

    public static async Task<LoopbackSandbox> StartAsync()
    {
        SandboxOptions options = new() { Issuer = new Uri($"http://127.0.0.1:{FreePort()}") };
        SandboxWorld world = new(options);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Issuer.GetLeftPart(UriPartial.Authority));
        WebApplication app = builder.Build();
        app.MapEIdentitySandbox(world);
        await app.StartAsync(TestHost.Cancellation);
        return new LoopbackSandbox(app, options, world);
    }

    /// <summary>Opens a browser that reaches an app and this sandbox over real sockets.</summary>
    public TestBrowser OpenBrowser(Uri app) => new(new BrowserHandler(app, Sockets(), Options.Issuer, Sockets()), app);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // The browser itself keeps the cookies and follows the redirects.
    private static SocketsHttpHandler Sockets() => new() { AllowAutoRedirect = false, UseCookies = false };

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
