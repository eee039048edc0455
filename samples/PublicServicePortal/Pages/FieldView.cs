namespace PublicServicePortal;

/// <summary>Holds what the partial page of a form field shows.</summary>
public sealed record FieldView(string Name, string Label, string? Value)
{
    public string? Language => AnswerLanguage.Of(Name);

    public string? Hint { get; init; }

    public string? Problem { get; init; }

    /// <summary>Gets what is said beside the value, where two windows said different things.</summary>
    public string? Note { get; init; }

    /// <summary>Gets the other text, which the note is about.</summary>
    public string? Noted { get; init; }

    public string? Autocomplete { get; init; }

    public string InputMode { get; init; } = "text";

    /// <summary>Gets a value indicating whether the answer may need several lines, as an address does on a phone.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>Gets the answers to choose from, or none where the answer is typed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IsRequired { get; init; } = true;

    /// <summary>Gets a value indicating whether the register gave the value, so that it is shown and not posted.</summary>
    public bool IsFromRegister { get; init; }

    public override string ToString() => $"FieldView({Name})";
}
