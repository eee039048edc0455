using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Points at one member of a <see cref="StrictObject"/>; nothing is copied before it is asked for.</summary>
internal readonly struct StrictMember(ReadOnlyMemory<byte> name, ReadOnlyMemory<byte> value, JsonTokenType kind, bool isEscaped)
{
    // Longer ones are no level, no number of a person and no time.
    private const int MostDigits = 18;

    public ReadOnlyMemory<byte> Name => name;

    /// <summary>Gets what kind of value it is, by its first token.</summary>
    public JsonTokenType Kind => kind;

    /// <summary>Gets the text, or <see langword="null"/> when the value is of another kind.</summary>
    public string? Text => kind != JsonTokenType.String ? null : isEscaped ? Start().GetString() : Encoding.UTF8.GetString(Unquoted);

    /// <summary>Gets the text in UTF-8, without a copy unless it is escaped; empty when the value is of another kind.</summary>
    public ReadOnlyMemory<byte> Utf8Text =>
        kind != JsonTokenType.String ? default : isEscaped ? Encoding.UTF8.GetBytes(Start().GetString()!) : value[1..^1];

    /// <summary>Gets the digits of a whole number that is not negative, written without fraction or exponent.</summary>
    public string? Digits =>
        kind == JsonTokenType.Number && value.Length <= MostDigits && !value.Span.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? Encoding.ASCII.GetString(value.Span)
            : null;

    private ReadOnlySpan<byte> Unquoted => value.Span[1..^1];

    /// <summary>Gives the same member with its value's end known.</summary>
    public StrictMember EndingAt(int length) => new(name, value[..length], kind, isEscaped);

    public bool IsNamed(string text) => name.Length >= text.Length && AreEqual(name.Span, text);

    /// <summary>Says whether the value is exactly this text, escaped or not.</summary>
    public bool IsText(string text) =>
        kind == JsonTokenType.String && (isEscaped ? Start().ValueTextEquals(text) : AreEqual(Unquoted, text));

    /// <summary>Says whether the value is a list that holds exactly this text and nothing else.</summary>
    public bool IsListOf(string text)
    {
        if (kind != JsonTokenType.StartArray)
        {
            return false;
        }

        Utf8JsonReader reader = Start();
        return reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(text)
            && reader.Read() && reader.TokenType == JsonTokenType.EndArray;
    }

    /// <summary>Says for an error what stands there in place of one text, and nothing of its value.</summary>
    public string DescribeForm() => kind switch
    {
        JsonTokenType.String => "a text",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => $"a list of {CountItems()}",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.Number => Digits is null ? "a number that is not whole" : "a number",
        _ => "true or false",
    };

    public bool TryGetNumber(out double number)
    {
        number = 0;
        if (kind != JsonTokenType.Number)
        {
            return false;
        }

        // Nearly all are whole seconds, which read many times faster than fractions do.
        ReadOnlySpan<byte> digits = value.Span;
        if (Utf8Parser.TryParse(digits, out long whole, out int read) && read == digits.Length)
        {
            number = whole;
            return true;
        }

        return Start().TryGetDouble(out number);
    }

    public override string ToString() => "StrictMember(masked)";

    // Nearly all names and values are ASCII, which compares without being rewritten; any other text is longer in UTF-8.
    private static bool AreEqual(ReadOnlySpan<byte> utf8, string text) =>
        Ascii.Equals(utf8, text) || (utf8.Length > text.Length && !Ascii.IsValid(text) && utf8.SequenceEqual(Encoding.UTF8.GetBytes(text)));

    private int CountItems()
    {
        Utf8JsonReader reader = Start();
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            count++;
        }

        return count;
    }

    private Utf8JsonReader Start()
    {
        Utf8JsonReader reader = new(value.Span);
        reader.Read();
        return reader;
    }
}
