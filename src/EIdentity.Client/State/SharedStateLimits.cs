namespace EIdentity.Client;

/// <summary>Says what every store takes, so that what fits into one fits into all.</summary>
internal static class SharedStateLimits
{
    public const int MaxValueBytes = 128 * 1024;

    // Past that a store would write the whole index anew at each addition for too long.
    public const int MaxBound = 1000;

    // What servers count in.
    public static readonly TimeSpan MinLifetime = TimeSpan.FromMilliseconds(1);

    // Longer than any session, shorter than what a forgotten setting or a sum of maximums gives.
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(400);

    public static void CheckLifetime(TimeSpan lifetime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, MinLifetime);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, MaxLifetime);
    }

    public static void CheckValue(ReadOnlyMemory<byte> value) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaxValueBytes, nameof(value));

    public static void CheckBound(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bound, MaxBound);
    }
}
