namespace EIdentity;

/// <summary>Describes one catalogued error: a stable code, its kind, and who must act.</summary>
public sealed class ErrorCode
{
    internal ErrorCode(int number, ErrorKind kind, ErrorActor whoMustAct, string summary)
    {
        Number = number;
        Value = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"EID{number}");
        Kind = kind;
        WhoMustAct = whoMustAct;
        Summary = summary;
    }

    /// <summary>Gets the number of the code, which is also the event id in the log.</summary>
    public int Number { get; }

    /// <summary>Gets the stable code, for example <c>EID2101</c>.</summary>
    public string Value { get; }

    /// <summary>Gets what kind of thing happened.</summary>
    public ErrorKind Kind { get; }

    /// <summary>Gets who can mend it.</summary>
    public ErrorActor WhoMustAct { get; }

    /// <summary>Gets the error in one English sentence, without any value of the case at hand.</summary>
    public string Summary { get; }

    /// <summary>Gets where the code is explained: an address, or a path in the repository if the packages were built without one.</summary>
    public string HelpAddress => Documentation.AddressOf($"docs/reference/errors.md#{Value.ToLowerInvariant()}");

    /// <summary>Returns the stable code.</summary>
    public override string ToString() => Value;
}
