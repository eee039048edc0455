namespace EIdentity;

/// <summary>Names a commune, ward or special zone as the agency's catalogue lists it.</summary>
public sealed class Commune
{
    internal Commune(string code, string name, Province province)
    {
        Code = code;
        Name = name;
        Province = province;
    }

    /// <summary>Gets the five-digit code.</summary>
    public string Code { get; }

    /// <summary>Gets the name as the catalogue writes it.</summary>
    public string Name { get; }

    /// <summary>Gets the province that it belonged to on its last day.</summary>
    public Province Province { get; }

    /// <summary>Gets the first day, or <see langword="null"/> where the catalogue gives none.</summary>
    public DateOnly? InForceFrom { get; internal init; }

    /// <summary>Gets the last day, or <see langword="null"/> while it is in force.</summary>
    public DateOnly? InForceUntil { get; internal init; }

    /// <summary>Gets the codes of the communes that it went into the day after its last; several where it was split.</summary>
    public IReadOnlyList<string> SuccessorCodes { get; internal init; } = [];

    /// <summary>Says whether it was in force on a day.</summary>
    /// <param name="day">The day, in Viet Nam.</param>
    public bool IsInForce(DateOnly day) => (InForceFrom is null || day >= InForceFrom) && (InForceUntil is null || day <= InForceUntil);
}
