namespace EIdentity.Sandbox;

/// <summary>Records one call that the application under test made, without personal data.</summary>
public sealed class SandboxJournalEntry
{
    internal SandboxJournalEntry(
        DateTimeOffset time,
        string endpoint,
        SandboxOutcome outcome,
        string? rule,
        string reason,
        string reasonInVietnamese)
    {
        Time = time;
        Endpoint = endpoint;
        Outcome = outcome;
        Rule = rule;
        Reason = reason;
        ReasonInVietnamese = reasonInVietnamese;
    }

    /// <summary>Gets the time of the call by the sandbox's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets the path that was called, without its query.</summary>
    public string Endpoint { get; }

    /// <summary>Gets how the sandbox answered.</summary>
    public SandboxOutcome Outcome { get; }

    /// <summary>Gets the name of the broken rule or of the fault, or <see langword="null"/>.</summary>
    public string? Rule { get; }

    /// <summary>Gets a sentence that says why; it holds no number, name, code or token.</summary>
    public string Reason { get; }

    /// <summary>Gets the sentence for the Vietnamese page.</summary>
    internal string ReasonInVietnamese { get; }

    /// <summary>Returns the entry as one line.</summary>
    public override string ToString() => $"{Time:O} {Endpoint} {Outcome} {Rule} {Reason}";
}
