namespace PublicServicePortal;

/// <summary>Holds one answer of a dossier as a page shows it: what was asked, what stands there, and where it came from.</summary>
/// <param name="Field">The field of the form.</param>
/// <param name="Label">The citizen's word for it.</param>
/// <param name="Value">The answer, or <see langword="null"/> where there is none.</param>
/// <param name="Source">Where it came from, in words, or <see langword="null"/> where that goes without saying.</param>
public sealed record AnswerRow(string Field, string Label, string? Value, string? Source = null)
{
    public string? Language => AnswerLanguage.Of(Field);

    /// <summary>Gets a value indicating whether the register gave the answer and this is proven.</summary>
    public bool IsProven { get; init; }

    /// <summary>Gets the draft in whose form the answer can be corrected, or <see langword="null"/> where it cannot.</summary>
    public Guid? EditIn { get; init; }

    public override string ToString() => $"AnswerRow({Field})";
}
