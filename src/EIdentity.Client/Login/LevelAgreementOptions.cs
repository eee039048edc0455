namespace EIdentity.Client;

/// <summary>Describes the provider's written assurance that stands in for a level in its answers.</summary>
/// <remarks>
/// Each start warns of it, and each login writes its number to the log, so that nobody forgets that no answer proves the level.
/// </remarks>
public sealed class LevelAgreementOptions
{
    // Vietnam has one time zone and no summer time.
    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    /// <summary>Gets or sets the number of the document.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? Number { get; set; }

    /// <summary>Gets or sets the day on which it was signed, for example <c>2026-03-01</c>.</summary>
    /// <value>There is no default; the setting is required.</value>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Gets or sets the last day, in Vietnamese time, on which it holds.</summary>
    /// <value>There is no default; the setting is required. After that day no start and no login succeeds.</value>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Gets or sets the level that the provider promises for every account that it signs in.</summary>
    /// <value>There is no default; the setting is required, and must be enough for <see cref="LevelOptions.Required"/>.</value>
    public AssuranceLevel Level { get; set; }

    internal bool IsInForce(DateTimeOffset now)
    {
        DateOnly today = Today(now);
        return SignedOn <= today && today <= ExpiresOn;
    }

    internal static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(VietnamTime).DateTime);
}
