namespace PublicServicePortal;

/// <summary>Holds one answer of a form: what was typed, and apart from it what the register said, which counts if it is there.</summary>
/// <remarks>
/// Nothing stores whether the register gave the answer: it did if its own words are there and the seal beside them proves it. Who asks
/// that of a stored answer asks <see cref="RegisteredAnswers"/>.
/// </remarks>
public sealed record Answer(string? Typed, string? Registered = null, string? Seal = null)
{
    public string? Text => Registered ?? Typed;

    public bool IsFromRegister => Registered is not null;

    /// <summary>Takes what the register said; where it said nothing, the answer stays as it was.</summary>
    public Answer FilledFrom(RegisteredText? registered) =>
        registered is null ? this : this with { Registered = registered.Text, Seal = registered.Seal };

    /// <summary>Takes what the citizen typed, unless the register has answered already.</summary>
    public Answer Retyped(string? text) => IsFromRegister ? this : this with { Typed = text };

    public override string ToString() => "Answer(masked)";
}
