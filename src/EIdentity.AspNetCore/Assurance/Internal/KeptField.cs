namespace EIdentity.AspNetCore;

/// <summary>Holds one field of a kept form.</summary>
internal sealed class KeptField
{
    public required string Name { get; init; }

    public required string Value { get; init; }

    /// <summary>Gets a value indicating whether the page shows dots in place of the value.</summary>
    public bool IsMasked { get; init; }

    public override string ToString() => "KeptField(masked)";
}
