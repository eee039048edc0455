namespace EIdentity.Population;

/// <summary>Records what came of one question before its answer is handed over, without a value of the answer's.</summary>
public sealed class OutcomeRecord
{
    /// <summary>Gets the id of the question, as its intent has it.</summary>
    public required string RequestId { get; init; }

    /// <summary>Gets the name of the register, empty for the one without a name.</summary>
    public required string Register { get; init; }

    /// <summary>Gets when the outcome was known.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what came of it.</summary>
    public required LookUpResult Outcome { get; init; }

    /// <summary>Gets the error that ended a look-up that failed.</summary>
    /// <value>The default value is <see langword="null"/>: it did not fail, or not by an error of the catalogue.</value>
    public ErrorCode? Error { get; init; }

    /// <summary>Returns the request id and the outcome.</summary>
    public override string ToString() => $"OutcomeRecord({RequestId}, {Outcome})";
}
