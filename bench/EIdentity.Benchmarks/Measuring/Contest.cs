namespace EIdentity.Benchmarks;

/// <summary>Runs contestants in interleaved rounds, each in short turns of another order, so that a busy machine hits all alike.</summary>
/// <remarks>The runtime compiles hot methods again behind our back; rounds that do not count pay for that.</remarks>
internal sealed class Contest(int rounds, int warmUpRounds, int operations, int seed)
{
    private const int Turns = 5;

    private readonly Random _random = new(seed);

    /// <summary>Gives one sample a round for each contestant, in the order of the contestants.</summary>
    public async Task<Sample[][]> RunAsync(IReadOnlyList<BenchmarkCase> cases)
    {
        Sample[][] samples = [.. cases.Select(_ => new Sample[rounds])];
        for (int round = -warmUpRounds; round < rounds; round++)
        {
            Meter[] meters = await RunRoundAsync(cases);
            for (int place = 0; place < cases.Count && round >= 0; place++)
            {
                samples[place][round] = meters[place].PerOperation(operations);
            }
        }

        return samples;
    }

    private async Task<Meter[]> RunRoundAsync(IReadOnlyList<BenchmarkCase> cases)
    {
        Meter[] meters = [.. cases.Select(_ => new Meter())];
        int[] order = [.. Enumerable.Range(0, cases.Count)];
        GC.Collect();
        GC.WaitForPendingFinalizers();
        for (int turn = 0; turn < Turns; turn++)
        {
            _random.Shuffle(order);
            foreach (int place in order)
            {
                await cases[place].RunAsync(operations / Turns, meters[place]);
            }
        }

        return meters;
    }
}
