namespace EIdentity.Client;

/// <summary>Reads seconds since 1970 (RFC 7519, section 2), whole or with a fraction.</summary>
internal static class NumericDate
{
    // The year 2200: a time in milliseconds by mistake lies far beyond it.
    private const double Latest = 7_258_118_400;

    /// <summary>Reads a member; texts, negative numbers and absurd times do not count.</summary>
    public static bool TryRead(StrictObject claims, string name, out DateTimeOffset time)
    {
        time = default;
        if (!claims.TryGetProperty(name, out StrictMember member)
            || !member.TryGetNumber(out double seconds)
            || !(seconds is >= 0 and <= Latest))
        {
            return false;
        }

        time = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        return true;
    }
}
