using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Holds the number of an old identity card (CMND): exactly 9 ASCII digits.</summary>
/// <remarks>The cards lost validity at the end of 2024, but the register's data still carries their numbers.</remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<LegacyIdentityNumber>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct LegacyIdentityNumber : IEquatable<LegacyIdentityNumber>
{
    private const int Length = 9;

    // The number plus one, so that the default value is told apart from 000000000.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly uint _numberPlusOne;

    private LegacyIdentityNumber(ulong number) => _numberPlusOne = (uint)number + 1;

    /// <summary>Gets a value indicating whether this is the default value, which holds no number.</summary>
    public bool IsEmpty => _numberPlusOne == 0;

    /// <summary>Reads a number.</summary>
    /// <param name="text">Exactly 9 ASCII digits, nothing around them.</param>
    /// <exception cref="FormatException">The text is anything else; the message does not repeat it.</exception>
    public static LegacyIdentityNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out LegacyIdentityNumber number)
            ? number
            : throw new FormatException("An old identity card number is exactly 9 ASCII digits.");
    }

    /// <summary>Tries to read a number of exactly 9 ASCII digits.</summary>
    /// <remarks>It takes a span, so that no web framework binds it out of a route or a query by itself. Nothing is allocated.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out LegacyIdentityNumber number)
    {
        bool fits = DigitText.TryRead(text, Length, out ulong value);
        number = fits ? new LegacyIdentityNumber(value) : default;
        return fits;
    }

    /// <summary>Tries to read a number of exactly 9 ASCII digits out of UTF-8, as it comes over a wire. Nothing is allocated.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out LegacyIdentityNumber number)
    {
        bool fits = DigitText.TryRead(utf8Text, Length, out ulong value);
        number = fits ? new LegacyIdentityNumber(value) : default;
        return fits;
    }

    /// <summary>Compares two numbers.</summary>
    public static bool operator ==(LegacyIdentityNumber left, LegacyIdentityNumber right) => left.Equals(right);

    /// <summary>Compares two numbers.</summary>
    public static bool operator !=(LegacyIdentityNumber left, LegacyIdentityNumber right) => !left.Equals(right);

    /// <summary>Returns the 9 digits. Call it only where the number must leave the program.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Reveal() => IsEmpty
        ? throw new InvalidOperationException("The default value holds no number.")
        : (_numberPlusOne - 1).ToString("D9", CultureInfo.InvariantCulture);

    /// <summary>Returns a mask, never the number.</summary>
    public override string ToString() => "LegacyIdentityNumber(masked)";

    /// <inheritdoc/>
    public bool Equals(LegacyIdentityNumber other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LegacyIdentityNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _numberPlusOne.GetHashCode();
}
