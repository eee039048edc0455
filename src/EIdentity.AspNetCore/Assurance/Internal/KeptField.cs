namespace EIdentity.AspNetCore;

/// <summary>Holds one field of a kept form.</summary>
internal sealed class KeptField
{
    public required string Name { get; init; }

    /// <summary>Gets what the page says in place of the name, or <see langword="null"/>.</summary>
    public string? Label { get; init; }

    public required string Value { get; init; }

    /// <summary>Gets a value indicating whether the page shows dots in place of the value.</summary>
    public bool IsMasked { get; init; }

    /// <summary>Gets a value indicating whether nobody typed it, so that it is sent and not shown.</summary>
    public bool IsHidden { get; init; }

    public override string ToString() => "KeptField(masked)";
}
