namespace EIdentity.Client;

/// <summary>Reads seconds since 1970 (RFC 7519, section 2), whole or with a fraction.</summary>
internal static class NumericDate
{
    // The year 2200: a time in milliseconds by mistake lies far beyond it.
    private const double Latest = 7_258_118_400;

    /// <summary>Reads a member; texts, negative numbers and absurd times do not count.</summary>
    public static bool TryRead(StrictObject claims, string name, out DateTimeOffset time) => TryRead(
        claims.TryGetProperty(name, out StrictMember member) && member.TryGetNumber(out double seconds) ? seconds : null, out time);

    /// <summary>Reads a member that old gateways write as a text of digits, too.</summary>
    public static bool TryReadPatiently(StrictObject answer, string name, out DateTimeOffset time) =>
        TryRead(Lifetime.ReadSeconds(answer, name), out time);

    private static bool TryRead(double? seconds, out DateTimeOffset time)
    {
        bool isTime = seconds is >= 0 and <= Latest;
        time = isTime ? DateTimeOffset.UnixEpoch.AddSeconds(seconds!.Value) : default;
        return isTime;
    }
}
