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
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> utf8)
    {
        // The parser looks at the encoding of a text only when the text is read, which for most members is never.
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new JsonException("The JSON is not UTF-8.");
        }

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
}
