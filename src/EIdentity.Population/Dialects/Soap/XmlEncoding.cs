using System.Text;
using System.Text.RegularExpressions;

namespace EIdentity.Population;

/// <summary>Finds the encoding of an answer: byte order mark, then header, then declaration (RFC 7303, section 3.2).</summary>
/// <remarks>
/// The declaration alone would be wrong where a program wrote into a text first (a .NET <c>StringWriter</c> declares utf-16) and
/// something else made bytes of it. What bytes are not of the encoding stops the reader: nothing is replaced and read on.
/// </remarks>
internal static partial class XmlEncoding
{
    /// <summary>How far a declaration is looked for; one with an encoding has fifty characters.</summary>
    private const int MaxDeclaration = 256;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly Encoding LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    // Those of four bytes stand first: the mark of UTF-32LE begins with that of UTF-16LE.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        Utf8, LittleEndian, BigEndian,
    ];

    /// <summary>Finds the encoding, which refuses bytes that are not its own.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="charset">The charset that the header names, or <see langword="null"/> when it names none.</param>
    /// <exception cref="PopulationRegisterException">EID3008: the encoding is not read, or the bytes are plainly of another.</exception>
    public static Encoding Find(ReadOnlySpan<byte> body, string? charset)
    {
        foreach (Encoding marked in Marked)
        {
            if (body.StartsWith(marked.Preamble))
            {
                return marked;
            }
        }

        Encoding? wide = FindWide(body);
        if (charset is not null)
        {
            return Find(charset, wide) ?? throw NotRead("header", charset);
        }

        if (FindDeclared(body, wide) is not { } declared)
        {
            return wide ?? Utf8;
        }

        // The declaration could be read at all, so the bytes are two to a character if and only if its encoding is.
        Encoding named = Find(declared, wide) ?? throw NotRead("declaration", declared);
        return IsWide(named) == wide is not null && (wide is null || named.WebName == wide.WebName)
            ? named
            : throw Malformed($"declaration names the encoding '{declared}', and its bytes are not that");
    }

    /// <summary>Says that there are bytes in the answer that do not belong to its encoding.</summary>
    public static PopulationRegisterException NotKept(Encoding encoding) =>
        Malformed($"bytes are not all of the encoding '{encoding.WebName}', in which it is read");

    // XML 1.0, appendix F.1: without a mark the zero beside the first bracket tells which byte of two comes first.
    private static Encoding? FindWide(ReadOnlySpan<byte> body) => body switch
    {
        [(byte)'<', 0, ..] => LittleEndian,
        [0, (byte)'<', ..] => BigEndian,
        _ => null,
    };

    // RFC 2781, section 4.3: utf-16 without a mark is big endian, unless the bytes say otherwise.
    private static Encoding? Find(string name, Encoding? wide)
    {
        switch (name.ToUpperInvariant())
        {
            case "UTF-8" or "UTF8":
                return Utf8;
            case "UTF-16":
                return wide ?? BigEndian;
            default:
                try
                {
                    return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
                }
                catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
                {
                    return null;
                }
        }
    }

    private static string? FindDeclared(ReadOnlySpan<byte> body, Encoding? wide)
    {
        int length = wide is null ? MaxDeclaration : 2 * MaxDeclaration;
        ReadOnlySpan<byte> start = body[..Math.Min(body.Length, length)];
        string text = wide == LittleEndian ? Encoding.Unicode.GetString(start)
            : wide == BigEndian ? Encoding.BigEndianUnicode.GetString(start)
            : Encoding.Latin1.GetString(start);
        Match declared = Declaration().Match(text);
        return declared.Success ? declared.Groups["name"].Value : null;
    }

    private static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    private static PopulationRegisterException NotRead(string where, string name) =>
        Malformed($"{where} names {(Name().IsMatch(name) ? $"the encoding '{name}', which" : "an encoding that")} is not read");

    private static PopulationRegisterException Malformed(string what) => new(ErrorCodes.RegisterAnswerMalformed, $"The answer's {what}.");

    // XML 1.0, section 2.8.
    [GeneratedRegex(
        """^<\?xml\s+version\s*=\s*["'][^"'<>]*["']\s+encoding\s*=\s*["'](?<name>[^"'<>]*)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    // What is repeated looks like the name of an encoding, and like nothing of a person.
    [GeneratedRegex("""^[A-Za-z](?!.*[0-9]{6})[A-Za-z0-9._:+-]{1,39}\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
