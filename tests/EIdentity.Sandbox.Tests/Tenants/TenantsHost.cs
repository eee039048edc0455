using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Sandbox.Tests;

/// <summary>Hosts an all in memory and walks through its worlds, each with a clock of its own.</summary>
internal sealed class TenantsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TenantsHost(WebApplication app, SandboxTenants all)
    {
        _app = app;
        All = all;
    }

    public SandboxTenants All { get; }

    public static async Task<TenantsHost> StartAsync()
    {
        SandboxTenants all = new(new Uri(SandboxHost.Address));
        return new TenantsHost(await SandboxHost.StartAppAsync(app => app.MapEIdentitySandbox(all)), all);
    }

    public SandboxHost Add(string tenant, FakeTimeProvider? clock = null)
    {
        clock ??= SandboxHost.StoppedClock();
        SandboxWorld world = All.Add(tenant, options =>
        {
            options.TimeProvider = clock;
            SandboxHost.Register(options);
        });
        return new SandboxHost(_app, world, clock);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
