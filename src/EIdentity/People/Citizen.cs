using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Describes a person as the provider or the register said it; what it did not say stays missing.</summary>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<Citizen>))]
public sealed class Citizen
{
    /// <summary>Gets the full name; empty when it was not said.</summary>
    public PersonName Name { get; init; }

    /// <summary>Gets the personal identification number, or <see langword="null"/> when it was not said.</summary>
    public PersonalIdentificationNumber? Number { get; init; }

    /// <summary>Gets the number of the old identity card, or <see langword="null"/> when it was not said.</summary>
    public LegacyIdentityNumber? LegacyNumber { get; init; }

    /// <summary>Gets the number of the passport, as it was sent, or <see langword="null"/> when it was not said.</summary>
    public Masked<string?> PassportNumber { get; init; }

    /// <summary>Gets the birth date; unknown when it was not said.</summary>
    public PartialDate BirthDate { get; init; }

    /// <summary>Gets the sex.</summary>
    public Masked<Sex> Sex { get; init; }

    /// <summary>Gets the marital status.</summary>
    public Masked<MaritalStatus> MaritalStatus { get; init; }

    /// <summary>Gets the permanent residence (nơi thường trú), or <see langword="null"/> when it was not said.</summary>
    public Address? PermanentResidence { get; init; }

    /// <summary>Gets the current residence (nơi ở hiện tại), or <see langword="null"/> when it was not said.</summary>
    public Address? CurrentResidence { get; init; }

    /// <summary>Returns in what the number does not fit year of birth and sex; none without a number. Never a reason to refuse.</summary>
    public NumberWarnings RevealNumberWarnings() =>
        Number is { IsEmpty: false } number ? number.RevealWarnings(BirthDate.RevealYear(), Sex.Reveal()) : NumberWarnings.None;

    /// <summary>Returns a mask, never the person.</summary>
    public override string ToString() => "Citizen(masked)";
}
