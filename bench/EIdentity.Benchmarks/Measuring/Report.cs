using System.Globalization;

namespace EIdentity.Benchmarks;

/// <summary>Prints what was measured, each contestant beside the yardstick of the same rounds.</summary>
internal static class Report
{
    /// <summary>Prints a table in which one contestant is the yardstick of all.</summary>
    public static void Print(string title, IReadOnlyList<string> contestants, Sample[][] samples, int yardstick, int seed) =>
        Print(title, contestants.Select((name, place) => new ReportRow(name, samples[place], samples[yardstick])), seed);

    /// <summary>Prints a table in which each row has its own yardstick.</summary>
    public static void Print(string title, IEnumerable<ReportRow> rows, int seed)
    {
        Console.WriteLine(title);
        Console.WriteLine($"{"",-44}{"CPU µs",10}{"bytes",10}   CPU ratio [95 %]          byte ratio [95 %]");
        foreach (ReportRow row in rows)
        {
            Interval cpu = Interval.Of(Ratios(sample => sample.CpuMicroseconds, row.Samples, row.Yardstick), seed);
            Interval bytes = Interval.Of(Ratios(sample => sample.Bytes, row.Samples, row.Yardstick), seed);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Name,-44}{Median(row, sample => sample.CpuMicroseconds),10:0.0}"
                    + $"{Median(row, sample => sample.Bytes),10:0}   {Text(cpu)}   {Text(bytes)}"));
        }

        Console.WriteLine();
    }

    /// <summary>Gives how much more processor time a contestant took than the yardstick of the same rounds.</summary>
    public static Interval CpuRatio(Sample[][] samples, int place, int yardstick, int seed) =>
        Interval.Of(Ratios(sample => sample.CpuMicroseconds, samples[place], samples[yardstick]), seed);

    private static double Median(ReportRow row, Func<Sample, double> read) => Interval.Of([.. row.Samples.Select(read)], seed: 1).Median;

    private static double[] Ratios(Func<Sample, double> read, Sample[] samples, Sample[] yardstick) =>
        [.. samples.Zip(yardstick, (sample, other) => read(sample) / read(other))];

    private static string Text(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Median,6:0.000} [{interval.Low:0.000} .. {interval.High:0.000}]");
}
