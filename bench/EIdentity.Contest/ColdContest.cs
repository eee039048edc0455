using System.Diagnostics;
using System.Globalization;

namespace EIdentity.Benchmarks;

/// <summary>Compares what it takes from the start of a process to its first answer, and to the end of its first login.</summary>
internal static class ColdContest
{
    private static readonly string[] Names = ["stock", "ours"];

    public static async Task RunAsync(int rounds, int seed)
    {
        using ContestProcess provider = await ContestProcess.StartProviderAsync();
        using Browsers browsers = new();
        Start[][] starts = [.. Names.Select(_ => new Start[rounds])];
        Random random = new(seed);
        int[] order = [.. Enumerable.Range(0, Names.Length)];
        for (int round = -1; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (int place in order)
            {
                Start start = await StartAsync(Names[place], provider, browsers);
                if (round >= 0)
                {
                    starts[place][round] = start;
                }
            }
        }

        Console.WriteLine($"From the start of a process, {rounds} rounds; ours against the stock handler's application");
        Print("time to the first answer", starts, start => start.FirstAnswer, seed);
        Print("CPU to the first answer", starts, start => start.FirstAnswerCpu, seed);
        Print("time of the first login", starts, start => start.FirstLogin, seed);
    }

    private static async Task<Start> StartAsync(string name, ContestProcess provider, Browsers browsers)
    {
        long begin = Stopwatch.GetTimestamp();
        using ContestProcess party = await ContestProcess.StartPartyAsync(name, provider);
        await browsers.Client.GetStringAsync(party.Address);
        double firstAnswer = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        (double cpu, _) = await party.ReadCostAsync(browsers.Client);
        long login = Stopwatch.GetTimestamp();
        await browsers.ProveAsync(party.Address);
        return new Start(firstAnswer, cpu / 1000, Stopwatch.GetElapsedTime(login).TotalMilliseconds);
    }

    private static void Print(string what, Start[][] starts, Func<Start, double> read, int seed)
    {
        Interval ratio = Interval.Of([.. starts[1].Zip(starts[0], (us, it) => read(us) / read(it))], seed);
        double stock = Interval.Of([.. starts[0].Select(read)], seed).Median;
        double ours = Interval.Of([.. starts[1].Select(read)], seed).Median;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-28} stock {stock,7:0.0} ms   ours {ours,7:0.0} ms   {ratio.Median:0.000} [{ratio.Low:0.000} .. {ratio.High:0.000}]"));
    }

    private readonly record struct Start(double FirstAnswer, double FirstAnswerCpu, double FirstLogin);
}
