namespace PublicServicePortal;

/// <summary>Holds how a look-up ended and what the register said; only a look-up makes one.</summary>
public sealed record RegisterAnswer(LookUpOutcome Outcome, DateTimeOffset At)
{
    public RegisteredText? Residence { get; init; }

    public RegisteredText? MaritalStatus { get; init; }

    /// <summary>Gets the number under which the help desk finds a look-up that failed.</summary>
    public string? Reference { get; init; }

    public override string ToString() => $"RegisterAnswer({Outcome}, masked)";
}
