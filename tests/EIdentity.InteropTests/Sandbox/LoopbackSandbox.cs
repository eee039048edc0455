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

    public static async Task<LoopbackSandbox> StartAsync(Action<SandboxOptions>? change = null)
    {
        SandboxOptions options = new() { Issuer = new Uri($"http://127.0.0.1:{Loopback.FreePort()}") };
        change?.Invoke(options);
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
    public TestBrowser OpenBrowser(Uri app) => Loopback.OpenBrowser(app, Loopback.Sockets(), Options.Issuer);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
