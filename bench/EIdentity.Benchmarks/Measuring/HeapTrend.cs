using System.Globalization;

namespace EIdentity.Benchmarks;

/// <summary>Says by how many bytes the managed heap grows with each operation, after warm-up.</summary>
/// <remarks>A straight line through the sizes after 20 forced collections; a leak of one object an operation shows as its size.</remarks>
internal static class HeapTrend
{
    private const int Collections = 20;
    private const int WarmUp = 4;
    private const double Allowed = 1;

    /// <summary>Runs the operation in stretches and prints the sizes and the slope.</summary>
    /// <returns>Whether the slope is not over one byte an operation.</returns>
    public static async Task<bool> MeasureAsync(string title, int stretch, Func<Task> operation)
    {
        double[] sizes = new double[Collections];
        for (int i = -WarmUp; i < Collections; i++)
        {
            for (int j = 0; j < stretch; j++)
            {
                await operation();
            }

            if (i >= 0)
            {
                sizes[i] = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        double slope = Slope(sizes) / stretch;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: {Collections * stretch} operations, {sizes[0] / 1024:0} KiB after the first collection,"
                + $" {sizes[^1] / 1024:0} KiB after the last, slope {slope:0.000} bytes an operation ({Allowed} allowed)"));
        return slope <= Allowed;
    }

    private static double Slope(double[] values)
    {
        double middle = (values.Length - 1) / 2.0;
        double mean = values.Average();
        return values.Select((value, i) => (i - middle) * (value - mean))
            .Sum() / Enumerable.Range(0, values.Length).Sum(i => (i - middle) * (i - middle));
    }
}
