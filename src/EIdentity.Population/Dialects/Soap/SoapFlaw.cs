using System.Xml;
using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Says why an answer is not an envelope of SOAP 1.1, in words that repeat nothing of it.</summary>
/// <remarks>The sentences go on with "the answer". Only an answer that is refused is looked at twice.</remarks>
internal static class SoapFlaw
{
    private const string Multipart = "comes in several parts (MTOM, or SOAP with attachments), which nobody asked for";

    /// <summary>Finds what headers and first bytes tell before anything is read.</summary>
    /// <returns>What is wrong, or <see langword="null"/> when the answer is to be read.</returns>
    public static string? FindBefore(RegisterReply reply)
    {
        ReadOnlySpan<byte> body = reply.RevealBody().Span;
        return body.IsEmpty ? "is empty"
            : FindPacking(reply.ContentEncoding, body) is { } packing ? $"is compressed ({packing}), which nobody asked for"
            : reply.MediaType is not { } type ? "has no Content-Type; it should be text/xml"
            : type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Multipart
            : IsXml(type) ? null
            : $"is of the media type {MediaTypeText.Printable(type)}, not text/xml";
    }

    /// <summary>Says why a text is no document.</summary>
    /// <param name="text">The answer in its encoding.</param>
    /// <param name="flaw">Where the reader stopped; its own text repeats what was read.</param>
    /// <param name="isOver">Whether the outer element had ended there.</param>
    public static string Describe(ReadOnlySpan<char> text, XmlException flaw, bool isOver)
    {
        ReadOnlySpan<char> head = text[..FindElement(text)];
        return text.TrimStart() switch
        {
            [] => "holds white space alone",
            ['\uFEFF', ..] => "begins with two byte order marks",
            ['-', '-', ..] => Multipart,
            ['{' or '[', ..] => "is JSON, not XML",
            _ when head.IndexOf("<?xml ", StringComparison.Ordinal) > 0 =>
                "has something before the XML declaration, which must be the first of it (XML 1.0, section 2.8)",
            _ when flaw.LineNumber == 0 && head.Contains("<!DOCTYPE", StringComparison.Ordinal) =>
                "has a document type definition (DTD), which is not read",
            ['<', ..] => DescribeMarkup(text, flaw, isOver),
            _ when head.Length < text.Length => "has text before its first element",
            _ => "is no XML",
        };
    }

    private static string DescribeMarkup(ReadOnlySpan<char> text, XmlException flaw, bool isOver)
    {
        string where = $"line {flaw.LineNumber}, position {flaw.LinePosition}";
        return isOver ? $"goes on after its end ({where})"
            : RestFrom(text, flaw).Contains('>') ? $"is not well-formed XML ({where})"
            : "is cut off in the middle";
    }

    // A compressed body begins with none of the bytes that XML begins with in any encoding; or its own mark tells.
    private static string? FindPacking(string? said, ReadOnlySpan<byte> body) => body switch
    {
        [0x1F, 0x8B, ..] => "gzip",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "zstd",
        [(byte)'<' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0 or 0xEF or 0xFE or 0xFF, ..] => null,
        _ => said?.ToLowerInvariant() switch
        {
            null or "identity" => null,
            "br" => "br",
            "deflate" => "deflate",
            _ => "as its Content-Encoding says",
        },
    };

    private static bool IsXml(string mediaType) =>
        mediaType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);

    private static int FindElement(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('<');
        while (at + 1 < text.Length && text[at + 1] is '?' or '!')
        {
            int next = text[(at + 1)..].IndexOf('<');
            if (next < 0)
            {
                return text.Length;
            }

            at += 1 + next;
        }

        return at < 0 ? text.Length : at;
    }

    // The reader stops where a rule is broken; of a text that was cut there only a piece of a tag, a name or a text is left.
    private static ReadOnlySpan<char> RestFrom(ReadOnlySpan<char> text, XmlException flaw)
    {
        ReadOnlySpan<char> rest = text;
        for (int line = 1; line < flaw.LineNumber; line++)
        {
            int end = rest.IndexOfAny('\r', '\n');
            rest = rest[(rest[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
        }

        return rest[Math.Clamp(flaw.LinePosition - 1, 0, rest.Length)..];
    }
}
