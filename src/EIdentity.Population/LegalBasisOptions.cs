namespace EIdentity.Population;

/// <summary>Names the law that lets a procedure use the register, and the days on which it does.</summary>
/// <remarks>A text alone cannot say when it ended, nor who looked whether it covers the look-up.</remarks>
public sealed class LegalBasisOptions
{
    // Vietnam has one time zone and no summer time.
    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    /// <summary>Gets or sets the document, its number, day and issuer in full.</summary>
    /// <value>There is no default; the setting is required with any other of the group.</value>
    public string? Document { get; set; }

    /// <summary>Gets or sets the article, for example <c>22</c>.</summary>
    /// <value>There is no default; the setting is required with any other of the group.</value>
    public string? Article { get; set; }

    /// <summary>Gets or sets the clause of the article, for example <c>1</c>.</summary>
    /// <value>The default is none: the article as a whole.</value>
    public string? Clause { get; set; }

    /// <summary>Gets or sets the first day, in Vietnamese time, on which it holds, for example <c>2016-01-01</c>.</summary>
    /// <value>There is no default; the setting is required with any other of the group.</value>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Gets or sets the last day, in Vietnamese time, on which it holds.</summary>
    /// <value>The default is none: until it is repealed. After that day look-ups of the procedure are refused (EID3019).</value>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Gets or sets who looked whether it covers the look-up: an office or a post.</summary>
    /// <value>There is no default; the setting is required with any other of the group.</value>
    public string? ReviewedBy { get; set; }

    internal bool IsSet => (Document ?? Article ?? Clause ?? ReviewedBy) is not null || ValidFrom is not null || ValidTo is not null;

    internal string? InWords => (Document, Article, Clause) switch
    {
        (null, _, _) or (_, null, _) => null,
        (_, _, null) => $"Điều {Article} {Document}",
        _ => $"Khoản {Clause} Điều {Article} {Document}",
    };

    internal bool IsInForce(DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.ToOffset(VietnamTime).DateTime);
        return !IsSet || (ValidFrom <= today && !(ValidTo < today));
    }
}
