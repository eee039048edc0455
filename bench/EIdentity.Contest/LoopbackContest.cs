using System.Diagnostics;
using System.Globalization;

namespace EIdentity.Benchmarks;

/// <summary>Compares whole logins over real sockets, sixteen at once, each relying party in a process of its own.</summary>
internal static class LoopbackContest
{
    private const int AtOnce = 16;
    private const int Logins = 500;

    // As many logins as it takes until hardly a method is compiled any more.
    private const int WarmUpRounds = 8;

    public static async Task RunAsync(int rounds, int seed)
    {
        using ContestProcess provider = await ContestProcess.StartProviderAsync();
        ContestProcess[] parties = await Task.WhenAll(Party.All.Select(party => ContestProcess.StartPartyAsync(party.Name, provider)));
        using Browsers browsers = new();
        foreach (ContestProcess party in parties)
        {
            await browsers.ProveAsync(party.Address);
        }

        Turn[][] turns = [.. parties.Select(_ => new Turn[rounds])];
        Random random = new(seed);
        int[] order = [.. Enumerable.Range(0, parties.Length)];
        for (int round = -WarmUpRounds; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (int place in order)
            {
                Turn turn = await RunAsync(browsers, parties[place]);
                if (round >= 0)
                {
                    turns[place][round] = turn;
                }
            }
        }

        Print(turns, rounds, seed);
        foreach (ContestProcess party in parties)
        {
            party.Dispose();
        }
    }

    private static async Task<Turn> RunAsync(Browsers browsers, ContestProcess party)
    {
        (double cpuBefore, double bytesBefore) = await party.ReadCostAsync(browsers.Client);
        long start = Stopwatch.GetTimestamp();
        await browsers.SignInAsync(party.Address, Logins, AtOnce);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        (double cpu, double bytes) = await party.ReadCostAsync(browsers.Client);
        return new Turn((cpu - cpuBefore) / Logins, (bytes - bytesBefore) / Logins, Logins / seconds);
    }

    private static void Print(Turn[][] turns, int rounds, int seed)
    {
        Console.WriteLine($"A login over loopback, {AtOnce} at once, {rounds} rounds of {Logins}; the relying party's process");
        Console.WriteLine($"{"",-44}{"CPU µs",10}{"bytes",10}   ours: its CPU [95 %]       ours: its throughput [95 %]");
        int ours = Party.All.ToList().FindIndex(party => party.Name == "ours");
        for (int place = 0; place < turns.Length; place++)
        {
            Interval cpu = Interval.Of([.. turns[ours].Zip(turns[place], (us, it) => us.CpuMicroseconds / it.CpuMicroseconds)], seed);
            Interval speed = Interval.Of([.. turns[ours].Zip(turns[place], (us, it) => us.PerSecond / it.PerSecond)], seed);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Party.All[place].Title,-44}{Median(turns[place], turn => turn.CpuMicroseconds, seed),10:0.0}"
                    + $"{Median(turns[place], turn => turn.Bytes, seed),10:0}   {Text(cpu)}   {Text(speed)}"));
        }
    }

    private static double Median(Turn[] turns, Func<Turn, double> read, int seed) => Interval.Of([.. turns.Select(read)], seed).Median;

    private static string Text(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Median,6:0.000} [{interval.Low:0.000} .. {interval.High:0.000}]");

    private readonly record struct Turn(double CpuMicroseconds, double Bytes, double PerSecond);
}
