using System.Globalization;
using EIdentity.Sandbox;

namespace EIdentity.Testing;

/// <summary>Runs one sandbox in memory for a whole test suite, in which each app under test has a world of its own.</summary>
/// <remarks>
/// Make one for the suite and give it to each <see cref="EIdentityWebApplicationFactoryExtensions">WithEIdentitySandbox</see>: the host is
/// started once, and faults, clock and journal of one test are still nobody else's.
/// </remarks>
public sealed class SharedSandbox : IAsyncDisposable
{
    private readonly SandboxTenants _tenants = new(new Uri("https://sandbox.test"));
    private readonly SandboxHost _host;
    private int _worlds;

    /// <summary>Makes a sandbox that starts with the first request.</summary>
    public SharedSandbox() => _host = new SandboxHost(app => app.MapEIdentitySandbox(_tenants));

    /// <summary>Stops the sandbox; dispose of the apps before.</summary>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal SandboxUnderTest Open(Action<SandboxOptions>? configure)
    {
        string tenant = string.Create(CultureInfo.InvariantCulture, $"app-{Interlocked.Increment(ref _worlds)}");
        SandboxWorld world = _tenants.Add(tenant, configure);
        return new SandboxUnderTest(world, _host, EndAsync);

        ValueTask EndAsync()
        {
            _tenants.Remove(tenant);
            return ValueTask.CompletedTask;
        }
    }
}
