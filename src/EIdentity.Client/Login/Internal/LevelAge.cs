namespace EIdentity.Client;

/// <summary>Holds the one rule for how long ago a level may have been proven, for logins and for endpoints alike.</summary>
internal static class LevelAge
{
    /// <summary>Says whether a proof is young enough; a proof without a time never is when an age is asked.</summary>
    public static bool IsWithin(TimeSpan? maxAge, DateTimeOffset? provenAt, TimeSpan clockSkew, DateTimeOffset now) =>
        maxAge is not { } limit || (provenAt is { } at && at <= now + clockSkew && now - at <= limit + clockSkew);

    /// <summary>Gives the stricter of two limits; none is the laxest.</summary>
    public static TimeSpan? Shorter(TimeSpan? left, TimeSpan? right) =>
        left is { } a && right is { } b ? (a < b ? a : b) : left ?? right;
}
