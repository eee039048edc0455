using System.Buffers;
using System.Text;

namespace EIdentity.Population;

/// <summary>Tells a web page from an answer, whatever it is called and whatever it begins with.</summary>
/// <remarks>
/// A page is known by its media type, by its document type, or by its first element: of XHTML, or of HTML's names without a prefix.
/// Text before the first bracket makes it none: a format of its own may hold a page in a value.
/// </remarks>
internal static class WebPage
{
    private const int LongestElement = 8;

    // What pages of firewalls, proxies and broken servers begin with.
    private static readonly HashSet<string> Elements =
    [
        "html", "head", "body", "title", "meta", "base", "link", "script", "style", "noscript", "center", "font", "h1", "h2", "h3", "h4",
        "div", "span", "p", "br", "hr", "table", "form", "iframe", "frameset",
    ];

    // Whatever may stand before the first element: how it begins, and how it ends.
    private static readonly (byte[] Start, byte[] End)[] Passed = [([.. "<?"u8], [.. "?>"u8]), ([.. "<!--"u8], [.. "-->"u8])];

    private static readonly SearchValues<byte> EndOfName = SearchValues.Create(" \t\r\n\f/>["u8);

    private static ReadOnlySpan<byte> Blank => " \t\r\n\f"u8;

    /// <summary>Says whether a body is a page.</summary>
    public static bool IsOne(string? mediaType, ReadOnlySpan<byte> body) =>
        mediaType?.EndsWith("/html", StringComparison.OrdinalIgnoreCase) == true
        || string.Equals(mediaType, "application/xhtml+xml", StringComparison.OrdinalIgnoreCase)
        || BeginsAsOne(Narrow(body));

    // Markup is ASCII; a page in two bytes a character is looked at in one.
    private static ReadOnlySpan<byte> Narrow(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => body[3..],
        [0xFF, 0xFE, ..] => Encoding.Latin1.GetBytes(Encoding.Unicode.GetString(body[2..])),
        [0xFE, 0xFF, ..] => Encoding.Latin1.GetBytes(Encoding.BigEndianUnicode.GetString(body[2..])),
        [_, 0, ..] => Encoding.Latin1.GetBytes(Encoding.Unicode.GetString(body)),
        [0, _, ..] => Encoding.Latin1.GetBytes(Encoding.BigEndianUnicode.GetString(body)),
        _ => body,
    };

    private static bool BeginsAsOne(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(Blank);
        while (TryPass(ref text))
        {
            text = text.TrimStart(Blank);
        }

        return text is [(byte)'<', ..] && (IsDocumentType(text) || IsElement(text[1..]));
    }

    // Each step goes on where the last one ended, so that a megabyte of comments is read once.
    private static bool TryPass(ref ReadOnlySpan<byte> text)
    {
        foreach ((byte[] start, byte[] end) in Passed)
        {
            int at = text.StartsWith(start) ? text.IndexOf(end) : -1;
            if (at >= 0)
            {
                text = text[(at + end.Length)..];
                return true;
            }
        }

        return false;
    }

    private static bool IsDocumentType(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> start = "<!doctype"u8;
        if (text.Length <= start.Length || !Ascii.EqualsIgnoreCase(text[..start.Length], start))
        {
            return false;
        }

        ReadOnlySpan<byte> name = text[start.Length..];
        return name.IndexOfAny(Blank) == 0 && Ascii.EqualsIgnoreCase(NameOf(name.TrimStart(Blank)), "html"u8);
    }

    // A record may have a root of such a name, in a namespace of its own or in mixed case (Body): that is no page.
    private static bool IsElement(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'>');
        ReadOnlySpan<byte> tag = end < 0 ? text : text[..end];
        ReadOnlySpan<byte> name = NameOf(tag);
        ReadOnlySpan<byte> local = name[(name.IndexOf((byte)':') + 1)..];
        if (local.Length is 0 or > LongestElement || !Elements.Contains(Encoding.Latin1.GetString(local).ToLowerInvariant()))
        {
            return false;
        }

        bool isXhtml = tag.IndexOf("http://www.w3.org/1999/xhtml"u8) >= 0;
        bool hasPrefix = local.Length < name.Length;
        return Ascii.EqualsIgnoreCase(local, "html"u8)
            ? isXhtml || !hasPrefix
            : isXhtml || (!hasPrefix && IsOneCase(local) && tag.IndexOf("xmlns"u8) < 0);
    }

    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAny(EndOfName);
        return end < 0 ? text : text[..end];
    }

    private static bool IsOneCase(ReadOnlySpan<byte> name) =>
        !name.ContainsAnyInRange((byte)'A', (byte)'Z') || !name.ContainsAnyInRange((byte)'a', (byte)'z');
}
