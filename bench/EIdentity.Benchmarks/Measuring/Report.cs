using System.Globalization;

namespace EIdentity.Benchmarks;

/// <summary>Prints what was measured, each contestant beside the yardstick of the same rounds.</summary>
internal static class Report
{
    /// <summary>Prints a table; a contestant is compared with the yardstick after a share of both is taken away.</summary>
    public static void Print(string title, IReadOnlyList<string> contestants, Sample[][] samples, int yardstick, int seed, int? share = null)
    {
        Console.WriteLine(title);
        Console.WriteLine($"{"",-44}{"CPU µs",10}{"bytes",10}   CPU ratio [95 %]          byte ratio [95 %]");
        for (int i = 0; i < contestants.Count; i++)
        {
            Interval cpu = Interval.Of(Ratios(sample => sample.CpuMicroseconds, samples, i, yardstick, share), seed);
            Interval bytes = Interval.Of(Ratios(sample => sample.Bytes, samples, i, yardstick, share), seed);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contestants[i],-44}{Own(samples, i, share, s => s.CpuMicroseconds),10:0.0}{Own(samples, i, share, s => s.Bytes),10:0}   {Text(cpu)}   {Text(bytes)}"));
        }

        Console.WriteLine();
    }

    /// <summary>Gives how much more processor time a contestant took than the yardstick of the same rounds.</summary>
    public static Interval CpuRatio(Sample[][] samples, int place, int yardstick, int seed) =>
        Interval.Of(Ratios(sample => sample.CpuMicroseconds, samples, place, yardstick, share: null), seed);

    private static double Own(Sample[][] samples, int place, int? share, Func<Sample, double> read) =>
        Interval.Of([.. samples[place].Select((sample, round) => read(sample) - (share is { } s && place != s ? read(samples[s][round]) : 0))], seed: 1).Median;

    private static double[] Ratios(Func<Sample, double> read, Sample[][] samples, int place, int yardstick, int? share)
    {
        double Shared(int round) => share is { } s ? read(samples[s][round]) : 0;
        return [.. samples[place].Select((sample, round) => (read(sample) - Shared(round)) / (read(samples[yardstick][round]) - Shared(round)))];
    }

    private static string Text(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Median,6:0.000} [{interval.Low:0.000} .. {interval.High:0.000}]");
}
