namespace EIdentity.Client;

/// <summary>Describes the provider's written word that whoever comes back has proven the level anew, each time.</summary>
/// <remarks>
/// It stands in for a time that the answers do not say: each login then counts as proven when it began, which is earlier than it was. Each
/// start warns of it.
/// </remarks>
public sealed class LevelFreshnessOptions
{
    /// <summary>Gets or sets the number of the document.</summary>
    /// <value>There is no default: an answer that says no time proves no age.</value>
    public string? Number { get; set; }

    /// <summary>Gets or sets the day on which it was signed, for example <c>2026-03-01</c>.</summary>
    /// <value>There is no default; required with <see cref="Number"/>.</value>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Gets or sets the last day, in Vietnamese time, on which it holds.</summary>
    /// <value>There is no default; required with <see cref="Number"/>. After that day no answer without a time proves an age.</value>
    public DateOnly? ExpiresOn { get; set; }

    internal bool IsSet => Number is not null || SignedOn is not null || ExpiresOn is not null;

    internal bool IsInForce(DateTimeOffset now)
    {
        DateOnly today = LevelAgreementOptions.Today(now);
        return SignedOn <= today && today <= ExpiresOn;
    }
}
