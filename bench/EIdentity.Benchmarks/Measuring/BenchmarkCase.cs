namespace EIdentity.Benchmarks;

/// <summary>Names one contestant and runs it a number of times.</summary>
internal sealed record BenchmarkCase(string Name, Func<int, Task> RunAsync)
{
    /// <summary>Makes a contestant out of work that never waits.</summary>
    public static BenchmarkCase Of(string name, Action once) => new(name, count =>
    {
        for (int i = 0; i < count; i++)
        {
            once();
        }

        return Task.CompletedTask;
    });
}
