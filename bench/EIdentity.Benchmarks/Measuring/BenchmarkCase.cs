namespace EIdentity.Benchmarks;

/// <summary>Names one contestant and runs it a number of times; it starts the meter for the part that counts.</summary>
internal sealed record BenchmarkCase(string Name, Func<int, Meter, Task> RunAsync)
{
    /// <summary>Makes a contestant out of work that never waits and says whether it came out right.</summary>
    public static BenchmarkCase Of(string name, Func<bool> once) => new(name, (count, meter) =>
    {
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            Expect(once(), name);
        }

        meter.Stop();
        return Task.CompletedTask;
    });

    /// <summary>Ends a run whose contestant did not come to the right result: its figures would mean nothing.</summary>
    public static void Expect(bool isRight, string name = "A contestant")
    {
        if (!isRight)
        {
            throw new InvalidOperationException($"{name}: refused what is good, or took what is not.");
        }
    }
}
