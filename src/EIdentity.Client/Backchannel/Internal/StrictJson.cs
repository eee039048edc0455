using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Parses JSON that comes from outside: no doubled members, no comments, bounded depth.</summary>
internal static class StrictJson
{
    // Two parsers that keep different ones of two equal members can be played against each other (RFC 8259, section 4).
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Parses one JSON object.</summary>
    /// <exception cref="JsonException">The text is not JSON, not an object, or breaks one of the rules.</exception>
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> utf8)
    {
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
