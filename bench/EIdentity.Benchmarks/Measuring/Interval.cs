namespace EIdentity.Benchmarks;

/// <summary>Holds a median and its 95 % interval, by resampling the rounds.</summary>
internal readonly record struct Interval(double Low, double Median, double High)
{
    private const int Resamples = 10_000;

    public static Interval Of(double[] values, int seed)
    {
        Random random = new(seed);
        double[] medians = new double[Resamples];
        double[] drawn = new double[values.Length];
        for (int i = 0; i < Resamples; i++)
        {
            for (int j = 0; j < drawn.Length; j++)
            {
                drawn[j] = values[random.Next(values.Length)];
            }

            medians[i] = MedianOf(drawn);
        }

        Array.Sort(medians);
        return new Interval(medians[Resamples / 40], MedianOf([.. values]), medians[Resamples - (Resamples / 40) - 1]);
    }

    private static double MedianOf(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
