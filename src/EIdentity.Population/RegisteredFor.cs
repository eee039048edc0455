using System.Diagnostics;

namespace EIdentity.Population;

/// <summary>Says where a value of the register belongs: to which dossier, and to which person.</summary>
/// <remarks>Take the person from the login, not from the row that is checked: who forged the row has written its number too.</remarks>
[CitizenData]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RegisteredFor
{
    private const int MaxLength = 100;

    private RegisteredFor(string dossier, string person)
    {
        PlainText.ThrowIfNotPlain(dossier, MaxLength);
        Dossier = dossier;
        Person = person;
    }

    /// <summary>Gets the kind of the number and the number, so that a 9-digit one never stands for another 12-digit one.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Person { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Dossier { get; }

    /// <summary>Names a dossier and a person by the personal identification number.</summary>
    /// <param name="dossier">The dossier's code, as the purpose of the look-up had it.</param>
    /// <param name="number">The number that the person was asked about with.</param>
    /// <exception cref="ArgumentException">A part is missing, or the code is too long (100) or holds a control character.</exception>
    public static RegisteredFor Of(string dossier, PersonalIdentificationNumber number) => number.IsEmpty
        ? throw new ArgumentException("The default value holds no number.", nameof(number))
        : new RegisteredFor(dossier, $"personal:{number.Reveal()}");

    /// <summary>Names a dossier and a person by the number of the old identity card.</summary>
    /// <param name="dossier">The dossier's code, as the purpose of the look-up had it.</param>
    /// <param name="legacyNumber">The number that the person was asked about with.</param>
    /// <exception cref="ArgumentException">A part is missing, or the code is too long (100) or holds a control character.</exception>
    public static RegisteredFor Of(string dossier, LegacyIdentityNumber legacyNumber) => legacyNumber.IsEmpty
        ? throw new ArgumentException("The default value holds no number.", nameof(legacyNumber))
        : new RegisteredFor(dossier, $"legacy:{legacyNumber.Reveal()}");

    /// <summary>Names a dossier and the person that a look-up asks about.</summary>
    /// <param name="dossier">The dossier's code, as the purpose of the look-up has it.</param>
    /// <param name="person">The person.</param>
    /// <exception cref="ArgumentException">The code is missing, longer than 100 characters or holds a control character.</exception>
    public static RegisteredFor Of(string dossier, PersonIdentity person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Number is { } number ? Of(dossier, number) : Of(dossier, person.LegacyNumber!.Value);
    }

    /// <summary>Returns a mask, never the dossier or the person.</summary>
    public override string ToString() => "RegisteredFor(masked)";
}
