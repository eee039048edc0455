using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Sandbox.Tests;

/// <summary>Hosts an engine in memory and walks through its worlds, each with a clock of its own.</summary>
internal sealed class TenantsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TenantsHost(WebApplication app, SandboxEngine engine)
    {
        _app = app;
        Engine = engine;
    }

    public SandboxEngine Engine { get; }

    public static async Task<TenantsHost> StartAsync()
    {
        SandboxEngine engine = new(new Uri(SandboxHost.Address));
        return new TenantsHost(await SandboxHost.StartAppAsync(app => app.MapEIdentitySandbox(engine)), engine);
    }

    public SandboxHost Add(string tenant, FakeTimeProvider? clock = null)
    {
        clock ??= SandboxHost.StoppedClock();
        SandboxWorld world = Engine.Add(tenant, options =>
        {
            options.TimeProvider = clock;
            SandboxHost.Register(options);
        });
        return new SandboxHost(_app, world, clock);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
