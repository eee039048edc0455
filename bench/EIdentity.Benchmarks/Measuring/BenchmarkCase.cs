namespace EIdentity.Benchmarks;

/// <summary>Names one contestant and runs it a number of times; it starts the meter for the part that counts.</summary>
internal sealed record BenchmarkCase(string Name, Func<int, Meter, Task> RunAsync)
{
    /// <summary>Makes a contestant out of work that never waits.</summary>
    public static BenchmarkCase Of(string name, Action once) => new(name, (count, meter) =>
    {
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            once();
        }

        meter.Stop();
        return Task.CompletedTask;
    });
}
