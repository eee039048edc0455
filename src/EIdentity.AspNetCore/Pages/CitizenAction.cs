namespace EIdentity.AspNetCore;

/// <summary>Holds one way on from a page, with its label.</summary>
public sealed class CitizenAction
{
    internal CitizenAction(CitizenActionKind kind, string label)
    {
        Kind = kind;
        Label = label;
    }

    /// <summary>Gets where it leads.</summary>
    public CitizenActionKind Kind { get; }

    /// <summary>Gets the label of the link or button.</summary>
    public string Label { get; }
}
