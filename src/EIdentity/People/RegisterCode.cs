using System.Diagnostics;
using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Holds a code that the register sent about a person, as it was sent, with the table that it belongs to.</summary>
/// <remarks>Two codes of one table are equal when they are the same number ("1", "01"). A code that the table lacks is kept too.</remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<RegisterCode>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct RegisterCode : IEquatable<RegisterCode>
{
    private const int MaxLength = 50;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly CodeTable? _table;

    private RegisterCode(CodeTable table, string text)
    {
        _table = table;
        _text = text;
    }

    /// <summary>Gets a value indicating whether there is no code.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>Gets a value indicating whether the table has the code, so that there is a name for it.</summary>
    public bool IsListed => RevealName() is not null;

    /// <summary>Keeps a code as it was sent.</summary>
    /// <param name="table">The table that it belongs to.</param>
    /// <param name="text">The code, 1 to 50 characters, in the table or not.</param>
    /// <exception cref="FormatException">It is empty, too long or holds control characters; the message does not repeat it.</exception>
    public static RegisterCode Parse(CodeTable table, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(table, text, out RegisterCode code)
            ? code
            : throw new FormatException($"A code of {table.Element} has 1 to {MaxLength} characters, and none that controls.");
    }

    /// <summary>Tries to keep a code as it was sent; spaces around it do not count.</summary>
    /// <param name="table">The table that it belongs to.</param>
    /// <param name="text">The code, 1 to 50 characters, in the table or not.</param>
    /// <param name="code">The code, or the empty one.</param>
    public static bool TryParse(CodeTable table, ReadOnlySpan<char> text, out RegisterCode code)
    {
        ArgumentNullException.ThrowIfNull(table);
        text = text.Trim();
        bool fits = text.Length is > 0 and <= MaxLength && PlainText.IsPlain(text);
        code = fits ? new RegisterCode(table, text.ToString()) : default;
        return fits;
    }

    /// <summary>Compares two codes by table and number.</summary>
    public static bool operator ==(RegisterCode left, RegisterCode right) => left.Equals(right);

    /// <summary>Compares two codes by table and number.</summary>
    public static bool operator !=(RegisterCode left, RegisterCode right) => !left.Equals(right);

    /// <summary>Returns the code as it was sent, or an empty text. Call it only where it must leave the program.</summary>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>Returns the name in Vietnamese, or <see langword="null"/> when the table lacks the code.</summary>
    public string? RevealName() => _table?.FindName(_text);

    /// <summary>Returns a mask, never the code.</summary>
    public override string ToString() => IsEmpty ? "RegisterCode(empty)" : "RegisterCode(masked)";

    /// <inheritdoc/>
    public bool Equals(RegisterCode other) => _table == other._table && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegisterCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_table, Key);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? Key => _text is null ? null : CodeTable.KeyOf(_text);
}
