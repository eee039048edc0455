using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace EIdentity.Population;

/// <summary>Names a person as the register does: by number, full name and birth date together.</summary>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<PersonIdentity>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PersonIdentity
{
    private PersonIdentity(PersonName name, PartialDate birthDate)
    {
        if (name.IsEmpty)
        {
            throw new ArgumentException("The name is empty.", nameof(name));
        }

        if (birthDate.IsEmpty)
        {
            throw new ArgumentException("The birth date is unknown; the register needs at least the year.", nameof(birthDate));
        }

        Name = name;
        BirthDate = birthDate;
    }

    /// <summary>Gets the personal identification number, or <see langword="null"/> when the person is named by an old number.</summary>
    public PersonalIdentificationNumber? Number { get; private init; }

    /// <summary>
    /// Gets the number of the old identity card, or <see langword="null"/> when the person is named by the personal number.
    /// </summary>
    public LegacyIdentityNumber? LegacyNumber { get; private init; }

    /// <summary>Gets the full name.</summary>
    public PersonName Name { get; }

    /// <summary>Gets the birth date, of which at least the year is known.</summary>
    public PartialDate BirthDate { get; }

    /// <summary>Names a person by the personal identification number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="name">The full name.</param>
    /// <param name="birthDate">The birth date, with at least the year. A date without a day is sent as its year.</param>
    /// <exception cref="ArgumentException">A part is missing; the message does not repeat the others.</exception>
    public static PersonIdentity Of(PersonalIdentificationNumber number, PersonName name, PartialDate birthDate) => number.IsEmpty
        ? throw new ArgumentException("The default value holds no number.", nameof(number))
        : new PersonIdentity(name, birthDate) { Number = number };

    /// <summary>Names a person by the number of the old identity card.</summary>
    /// <param name="legacyNumber">The number.</param>
    /// <param name="name">The full name.</param>
    /// <param name="birthDate">The birth date, with at least the year. A date without a day is sent as its year.</param>
    /// <exception cref="ArgumentException">A part is missing; the message does not repeat the others.</exception>
    public static PersonIdentity Of(LegacyIdentityNumber legacyNumber, PersonName name, PartialDate birthDate) => legacyNumber.IsEmpty
        ? throw new ArgumentException("The default value holds no number.", nameof(legacyNumber))
        : new PersonIdentity(name, birthDate) { LegacyNumber = legacyNumber };

    /// <summary>Names the person that a login or an earlier look-up described, by the personal number where there is one.</summary>
    /// <param name="citizen">The person.</param>
    /// <exception cref="ArgumentException">Number, name or birth date is missing.</exception>
    public static PersonIdentity From(Citizen citizen)
    {
        ArgumentNullException.ThrowIfNull(citizen);
        return TryFrom(citizen, out PersonIdentity? identity)
            ? identity
            : throw new ArgumentException("The citizen lacks a number, a name or a birth date.", nameof(citizen));
    }

    /// <summary>Tries to name the person that a login or an earlier look-up described.</summary>
    /// <param name="citizen">The person.</param>
    /// <param name="identity">The identity, or <see langword="null"/> when number, name or birth date is missing.</param>
    public static bool TryFrom(Citizen citizen, [NotNullWhen(true)] out PersonIdentity? identity)
    {
        ArgumentNullException.ThrowIfNull(citizen);
        bool isWhole = !citizen.Name.IsEmpty && !citizen.BirthDate.IsEmpty;
        identity = citizen switch
        {
            { Number: { IsEmpty: false } number } when isWhole => Of(number, citizen.Name, citizen.BirthDate),
            { LegacyNumber: { IsEmpty: false } number } when isWhole => Of(number, citizen.Name, citizen.BirthDate),
            _ => null,
        };
        return identity is not null;
    }

    /// <summary>Returns a mask, never the person.</summary>
    public override string ToString() => "PersonIdentity(masked)";
}
