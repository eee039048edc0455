namespace PublicServicePortal;

/// <summary>Holds one answer of a form and whether the population register gave it; only what the citizen typed can be edited.</summary>
public sealed record Answer(string? Text, bool IsFromRegister)
{
    public static Answer Typed(string? text) => new(text, IsFromRegister: false);

    /// <summary>Takes what the register said; where it said nothing, the answer stays the citizen's.</summary>
    public Answer FilledFrom(string? registered) => string.IsNullOrEmpty(registered) ? this : new Answer(registered, IsFromRegister: true);

    /// <summary>Takes what the citizen typed, unless the register has answered already.</summary>
    public Answer Retyped(string? text) => IsFromRegister ? this : Typed(text);

    public override string ToString() => "Answer(masked)";
}
