using System.Diagnostics;
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

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _digits;

    private LegacyIdentityNumber(string digits) => _digits = digits;

    /// <summary>Gets a value indicating whether this is the default value, which holds no number.</summary>
    public bool IsEmpty => _digits is null;

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
    /// <remarks>It takes a span, so that no web framework binds it out of a route or a query by itself.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out LegacyIdentityNumber number)
    {
        bool fits = text.Length == Length && !text.ContainsAnyExceptInRange('0', '9');
        number = fits ? new LegacyIdentityNumber(text.ToString()) : default;
        return fits;
    }

    /// <summary>Compares two numbers.</summary>
    public static bool operator ==(LegacyIdentityNumber left, LegacyIdentityNumber right) => left.Equals(right);

    /// <summary>Compares two numbers.</summary>
    public static bool operator !=(LegacyIdentityNumber left, LegacyIdentityNumber right) => !left.Equals(right);

    /// <summary>Returns the 9 digits. Call it only where the number must leave the program.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Reveal() => _digits ?? throw new InvalidOperationException("The default value holds no number.");

    /// <summary>Returns a mask, never the number.</summary>
    public override string ToString() => "LegacyIdentityNumber(masked)";

    /// <inheritdoc/>
    public bool Equals(LegacyIdentityNumber other) => string.Equals(_digits, other._digits, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LegacyIdentityNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _digits?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
