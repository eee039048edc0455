using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace EIdentity.Client;

/// <summary>Says why bytes are not one strict JSON object, in words that repeat nothing of them.</summary>
/// <remarks>It reads them once more, which only an answer costs that is refused.</remarks>
internal static class JsonFlaw
{
    public static string Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "is empty";
        }

        if (bytes is [0x1F, 0x8B, ..])
        {
            return "is compressed (gzip), which nobody asked for";
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return "begins with a byte order mark, which JSON has not (RFC 8259, section 8.1)";
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..])
        {
            return "is in UTF-16 or UTF-32, not UTF-8 (RFC 8259, section 8.1)";
        }

        if (!Utf8.IsValid(bytes))
        {
            return "is not UTF-8 (RFC 8259, section 8.1)";
        }

        return bytes.TrimStart(" \t\r\n"u8) switch
        {
            [] => "holds white space alone",
            [(byte)'<', ..] rest => IsPage(rest) ? "is a web page" : "is a web page or XML",
            [(byte)'[', ..] => "is a list",
            [(byte)'{', ..] rest => DescribeObject(rest),
            [(byte)'"', ..] => "is a text",
            _ => "is no JSON",
        };
    }

    private static bool IsPage(ReadOnlySpan<byte> text) => BeginsWith(text, "<!doctype html"u8) || BeginsWith(text, "<html"u8);

    private static bool BeginsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    private static string DescribeObject(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, isFinalBlock: true, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        int deepest = 0;
        try
        {
            while (reader.Read())
            {
                deepest = Math.Max(deepest, reader.CurrentDepth);
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                {
                    StrictJson.ThrowIfUndecodable(ref reader);
                }
            }
        }
        catch (JsonException broken) when (broken.LineNumber is null)
        {
            return "holds half a character (an escape of one surrogate)";
        }
        catch (JsonException)
        {
            return IsCut(json) ? "is cut off in the middle" : "is no JSON, or something follows the object";
        }

        return deepest > StrictJson.MaxDepth
            ? $"is nested deeper than {StrictJson.MaxDepth} levels"
            : "names a member twice, or holds too many values";
    }

    // What ends too soon is fine as far as it goes.
    private static bool IsCut(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0 || reader.BytesConsumed < json.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
