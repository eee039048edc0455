namespace EIdentity.Benchmarks;

/// <summary>Runs contestants in interleaved rounds, each round in another order, so that a busy machine hits all alike.</summary>
/// <remarks>The runtime compiles hot methods again behind our back; rounds that do not count pay for that.</remarks>
internal sealed class Contest(int rounds, int warmUpRounds, int operations, int seed)
{
    /// <summary>Gives one sample a round for each contestant, in the order of the contestants.</summary>
    public async Task<Sample[][]> RunAsync(IReadOnlyList<BenchmarkCase> cases)
    {
        Random random = new(seed);
        Sample[][] samples = [.. cases.Select(_ => new Sample[rounds])];
        for (int round = -warmUpRounds; round < rounds; round++)
        {
            int[] order = [.. Enumerable.Range(0, cases.Count)];
            random.Shuffle(order);
            foreach (int place in order)
            {
                Sample sample = await MeasureAsync(cases[place]);
                if (round >= 0)
                {
                    samples[place][round] = sample;
                }
            }
        }

        return samples;
    }

    private async Task<Sample> MeasureAsync(BenchmarkCase contestant)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Meter meter = new();
        await contestant.RunAsync(operations, meter);
        return meter.PerOperation(operations);
    }
}
