namespace EIdentity.Benchmarks;

/// <summary>Holds what one operation cost on average in one round.</summary>
internal readonly record struct Sample(double CpuMicroseconds, double Bytes);
