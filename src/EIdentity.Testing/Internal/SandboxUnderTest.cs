using EIdentity.Sandbox;

namespace EIdentity.Testing;

/// <summary>Holds the world of one app under test, where it answers, and what ends it.</summary>
internal sealed record SandboxUnderTest(SandboxWorld World, SandboxHost Host, Func<ValueTask> EndAsync)
{
    /// <summary>Makes a world that has its host for itself.</summary>
    public static SandboxUnderTest Alone(SandboxOptions options)
    {
        SandboxWorld world = new(options);
        SandboxHost host = new(world);
        return new SandboxUnderTest(world, host, host.DisposeAsync);
    }
}
