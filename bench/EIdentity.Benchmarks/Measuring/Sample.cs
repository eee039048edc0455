namespace EIdentity.Benchmarks;

/// <summary>Holds what one operation cost on average in one round.</summary>
internal readonly record struct Sample(double CpuMicroseconds, double Bytes)
{
    public static Sample operator +(Sample one, Sample other) =>
        new(one.CpuMicroseconds + other.CpuMicroseconds, one.Bytes + other.Bytes);

    public static Sample operator -(Sample one, Sample other) =>
        new(one.CpuMicroseconds - other.CpuMicroseconds, one.Bytes - other.Bytes);

    public static Sample operator *(Sample one, int times) => new(one.CpuMicroseconds * times, one.Bytes * times);
}
