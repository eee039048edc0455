using System.Buffers;
using System.Diagnostics;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace EIdentity;

/// <summary>Holds a person's full name, kept exactly as it was sent.</summary>
/// <remarks>
/// Equality is ordinal. To ask whether two spellings name the same person use <see cref="IsSameAs"/>. A name is not split
/// into surname and given name: the register itself often puts all of it into one element.
/// </remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<PersonName>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct PersonName : IEquatable<PersonName>
{
    private const int MaxLength = 200;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    private PersonName(string text) => _text = text;

    /// <summary>Gets a value indicating whether there is no name.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>Keeps a name as it was sent.</summary>
    /// <param name="text">The full name, 1 to 200 whole characters, at least one of them a letter, and none that cannot be seen.</param>
    /// <exception cref="FormatException">
    /// The text has no letter, is too long, or holds control, separating, broken or invisible characters (zero width, soft hyphen,
    /// variation selector, turned writing direction); the message does not repeat it.
    /// </exception>
    public static PersonName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out PersonName name)
            ? name
            : throw new FormatException(
                "A name has 1 to 200 whole characters, at least one letter, and no control, separating or invisible characters.");
    }

    /// <summary>Tries to keep a name as it was sent.</summary>
    /// <remarks>It takes a span, so that no web framework binds it out of a route or a query by itself.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out PersonName name)
    {
        bool fits = text.Length <= MaxLength && PlainText.IsPlain(text) && NameCharacters.Fit(text);
        name = fits ? new PersonName(text.ToString()) : default;
        return fits;
    }

    /// <summary>Tries to keep a name that came as UTF-8; bytes that are no UTF-8 are refused, not replaced.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out PersonName name)
    {
        Span<char> text = stackalloc char[MaxLength];
        name = default;
        return Utf8.ToUtf16(utf8Text, text, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done
            && TryParse(text[..length], out name);
    }

    /// <summary>Compares two names exactly.</summary>
    public static bool operator ==(PersonName left, PersonName right) => left.Equals(right);

    /// <summary>Compares two names exactly.</summary>
    public static bool operator !=(PersonName left, PersonName right) => !left.Equals(right);

    /// <summary>Says whether two spellings are the same name under the documented rule.</summary>
    /// <remarks>
    /// Ignored: letter case, Unicode form, repeated and non-breaking spaces, the place of the tone mark (òa, oà), i or y as
    /// a syllable's only final vowel (Lí, Lý), which apostrophe and which hyphen is used, and which of the letters that look like Đ.
    /// Diacritics and Đ are never ignored, nor that there is an apostrophe or a hyphen. A Y after QU counts as the only vowel (Quí, Quý).
    /// </remarks>
    /// <param name="other">The other spelling.</param>
    /// <exception cref="InvalidOperationException">
    /// The program runs without Unicode data (invariant globalization), so that nothing can be compared.
    /// </exception>
    public bool IsSameAs(PersonName other) =>
        !IsEmpty && !other.IsEmpty && string.Equals(NameFolding.Fold(_text!), NameFolding.Fold(other._text!), StringComparison.Ordinal);

    /// <summary>Compares two spellings and says in what they differ, for an officer who must decide.</summary>
    /// <remarks>The result holds nothing of the names, so it may be logged. Only <see cref="NameMatch.Equal"/> is one name.</remarks>
    /// <param name="other">The other spelling.</param>
    /// <exception cref="InvalidOperationException">
    /// The program runs without Unicode data (invariant globalization), so that nothing can be compared.
    /// </exception>
    public NameComparison CompareWith(PersonName other)
    {
        NameDifference difference = IsEmpty || other.IsEmpty ? NameDifference.Missing : NameContrast.Of(_text!, other._text!);
        NameMatch match = difference switch
        {
            NameDifference.None or NameDifference.Spelling => NameMatch.Equal,
            NameDifference.Tones => NameMatch.EqualButForTones,
            _ => NameMatch.Different,
        };
        return new NameComparison(match, difference);
    }

    /// <summary>Returns the name, or an empty text when there is none. Call it only where the name must leave the program.</summary>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>Returns a mask, never the name.</summary>
    public override string ToString() => IsEmpty ? "PersonName(empty)" : "PersonName(masked)";

    /// <inheritdoc/>
    public bool Equals(PersonName other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PersonName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
