using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Sandbox.Tests;

/// <summary>Waits for what the sandbox does on another thread; no wait lasts a fixed time.</summary>
internal static class Waiting
{
    public static async Task FaultedAsync(this SandboxHost sandbox, string name)
    {
        while (!sandbox.World.Journal.Entries.Any(entry => entry.Rule == name))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    // The sandbox may not have begun to wait yet, so one advance alone could come too early.
    public static async Task AdvanceUntilAsync(this FakeTimeProvider clock, Func<bool> isDone)
    {
        while (!isDone())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
    }
}
