using System.Text.Json;
using System.Text.Unicode;

namespace EIdentity.Client;

/// <summary>Parses JSON that comes from outside: valid UTF-8, no doubled members, bounded depth and number of values.</summary>
internal static class StrictJson
{
    /// <summary>How deep an answer may be nested; no provider comes near it.</summary>
    public const int MaxDepth = 32;

    /// <summary>How many names and values a document may hold; a discovery document has about two hundred.</summary>
    public const int MaxParts = 8_192;

    // Two parsers that keep different ones of two equal members can be played against each other (RFC 8259, section 4).
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Parses one JSON object.</summary>
    /// <exception cref="JsonException">The text is not JSON, not an object, or breaks one of the rules.</exception>
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> utf8)
    {
        // The parser looks at the encoding of a text only when the text is read, which for most members is never.
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new JsonException("The JSON is not UTF-8.");
        }

        Count(utf8.Span);
        JsonDocument document = JsonDocument.Parse(utf8, Options);
        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        document.Dispose();
        throw new JsonException("The JSON is not an object.");
    }

    /// <summary>Finds a member that is a string; a member of another kind counts as missing.</summary>
    public static string? FindString(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    /// <summary>Finds a member that says something; one that is null counts as none, as in <see cref="StrictObject"/>.</summary>
    public static bool TryGetPresent(this JsonElement element, string name, out JsonElement member) =>
        element.TryGetProperty(name, out member) && member.ValueKind != JsonValueKind.Null;

    /// <summary>Says how a member that must be there is not.</summary>
    public static string DescribeAbsence(this JsonElement element, string name) =>
        element.TryGetProperty(name, out _) ? $"{name} is null" : $"{name} is missing";

    /// <summary>Refuses a text that holds half a surrogate pair, which can only come as an escape.</summary>
    /// <exception cref="JsonException">The text that the reader stands on has no meaning.</exception>
    public static void ThrowIfUndecodable(ref Utf8JsonReader reader)
    {
        // Like the encoding, the reader finds it only when the text is asked for.
        if (reader.ValueIsEscaped && !SurrogateEscapes.ArePaired(reader.ValueSpan))
        {
            throw new JsonException("The JSON holds half a character.");
        }
    }

    // Before the document is made, whose index grows with every token; depth and number are held here.
    private static void Count(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        int parts = 0;
        while (reader.Read())
        {
            parts += reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray ? 0 : 1;
            if (parts > MaxParts)
            {
                throw new JsonException("The JSON holds too many values.");
            }

            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                ThrowIfUndecodable(ref reader);
            }
        }
    }
}
