using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Holds a personal identification number (số định danh cá nhân): exactly 12 ASCII digits.</summary>
/// <remarks>
/// The number has no check digit (Law 26/2023/QH15, article 12), so nothing here says that a person exists. Digits 1 to 3
/// name the place of birth registration, digit 4 the century and sex, digits 5 and 6 the year of birth (Circular
/// 07/2016/TT-BCA); since all of these may be corrected later, they are hints, never facts and never reasons to refuse.
/// </remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<PersonalIdentificationNumber>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct PersonalIdentificationNumber : IEquatable<PersonalIdentificationNumber>
{
    private const int Length = 12;
    private const string Mask = "PersonalIdentificationNumber(masked)";

    // The number plus one, so that the default value is told apart from 000000000000.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong _numberPlusOne;

    private PersonalIdentificationNumber(ulong number) => _numberPlusOne = number + 1;

    /// <summary>Gets a value indicating whether this is the default value, which holds no number.</summary>
    public bool IsEmpty => _numberPlusOne == 0;

    /// <summary>Gets a value indicating whether the number lies in the range that the sandbox invents numbers in.</summary>
    /// <remarks>Prefix 000 names no place; reserving it is a convention of this SDK, not of the ministry.</remarks>
    public bool IsSandboxRange => !IsEmpty && Number / 1_000_000_000 == 0;

    /// <summary>Returns the first three digits: 0xx a province, 1xx to 2xx a country of birth registration.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string RevealPlaceOfRegistrationHint() => (Number / 1_000_000_000).ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>Returns the year of birth that digits 4 to 6 spell.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public int RevealBirthYearHint() => 1900 + (CenturyAndSex / 2 * 100) + (int)(Number / 1_000_000 % 100);

    /// <summary>Returns the sex that digit 4 spells.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Sex RevealSexHint() => CenturyAndSex % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>Returns the province or country that the first three digits stand for.</summary>
    /// <returns>The place, or <see langword="null"/> when no table has these digits; the sandbox's are such.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public RegistrationPlace? RevealPlaceHint() => RegistrationPlace.Find(RevealPlaceOfRegistrationHint());

    /// <summary>Returns in what the number does not fit what else is known of the person; nothing of it is a reason to refuse.</summary>
    /// <param name="birthYear">The year of birth, or <see langword="null"/> where it is not known and cannot contradict.</param>
    /// <param name="sex">The sex; <see cref="Sex.Unknown"/> contradicts nothing.</param>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public NumberWarnings RevealWarnings(int? birthYear, Sex sex) =>
        (IsSandboxRange || RevealPlaceHint() is not null ? NumberWarnings.None : NumberWarnings.PlaceUnknown)
        | (birthYear is null || birthYear == RevealBirthYearHint() ? NumberWarnings.None : NumberWarnings.BirthYearDiffers)
        | (sex == Sex.Unknown || sex == RevealSexHint() ? NumberWarnings.None : NumberWarnings.SexDiffers);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private ulong Number => _numberPlusOne == 0
        ? throw new InvalidOperationException("The default value holds no number.")
        : _numberPlusOne - 1;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private int CenturyAndSex => (int)(Number / 100_000_000 % 10);

    /// <summary>Reads a number.</summary>
    /// <param name="text">Exactly 12 ASCII digits, nothing around them.</param>
    /// <exception cref="FormatException">The text is anything else; the message does not repeat it.</exception>
    public static PersonalIdentificationNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static PersonalIdentificationNumber Parse(ReadOnlySpan<char> text) => TryParse(text, out PersonalIdentificationNumber number)
        ? number
        : throw new FormatException("A personal identification number is exactly 12 ASCII digits.");

    /// <summary>Tries to read a number of exactly 12 ASCII digits.</summary>
    /// <remarks>It takes a span, so that no web framework binds it out of a route or a query by itself. Nothing is allocated.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out PersonalIdentificationNumber number)
    {
        bool fits = DigitText.TryRead(text, Length, out ulong value);
        number = fits ? new PersonalIdentificationNumber(value) : default;
        return fits;
    }

    /// <summary>Tries to read a number of exactly 12 ASCII digits out of UTF-8, as it comes over a wire. Nothing is allocated.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out PersonalIdentificationNumber number)
    {
        bool fits = DigitText.TryRead(utf8Text, Length, out ulong value);
        number = fits ? new PersonalIdentificationNumber(value) : default;
        return fits;
    }

    /// <summary>Compares two numbers.</summary>
    public static bool operator ==(PersonalIdentificationNumber left, PersonalIdentificationNumber right) => left.Equals(right);

    /// <summary>Compares two numbers.</summary>
    public static bool operator !=(PersonalIdentificationNumber left, PersonalIdentificationNumber right) => !left.Equals(right);

    /// <summary>Returns the 12 digits. Call it only where the number must leave the program.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Reveal() => Number.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Returns nine dots and the last three digits, for a citizen's own screen.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string RevealLastDigits() => "•••••••••" + (Number % 1000).ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>Returns a mask, never the number.</summary>
    public override string ToString() => Mask;

    /// <inheritdoc/>
    public bool Equals(PersonalIdentificationNumber other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PersonalIdentificationNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _numberPlusOne.GetHashCode();
}
