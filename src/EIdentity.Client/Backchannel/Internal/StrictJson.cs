using System.Text.Json;
using System.Text.Unicode;

namespace EIdentity.Client;

/// <summary>Parses JSON that comes from outside: valid UTF-8, no doubled members, bounded depth.</summary>
internal static class StrictJson
{
    // Two parsers that keep different ones of two equal members can be played against each other (RFC 8259, section 4).
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Parses one JSON object.</summary>
    /// <exception cref="JsonException">The text is not JSON, not an object, or breaks one of the rules.</exception>
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> utf8) => ParseObject(utf8, LoginRules.All);

    /// <summary>Parses one JSON object under the rules of a login.</summary>
    /// <exception cref="JsonException">The text is not JSON, not an object, or breaks one of the rules.</exception>
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> utf8, LoginRules rules)
    {
        // The parser looks at the encoding of a text only when the text is read, which for most members is never.
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new JsonException("The JSON is not UTF-8.");
        }

        ThrowIfUndecodable(utf8.Span);
        JsonDocument document = JsonDocument.Parse(utf8, Options with { AllowDuplicateProperties = rules.Require(LoginRule.DuplicateMembers, holds: false) });
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

    // Half a surrogate pair can only come as an escape; like the encoding, the parser finds it when the text is read.
    private static void ThrowIfUndecodable(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && reader.ValueIsEscaped && !IsDecodable(reader))
            {
                throw new JsonException("The JSON holds half a character.");
            }
        }
    }

    private static bool IsDecodable(Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
