using System.Buffers;

namespace EIdentity;

/// <summary>Lists the characters of names that look alike and are typed for one another; nothing else of a name is exchanged.</summary>
/// <remarks>
/// Keyboards and converters write the Icelandic Ð (U+00D0) or the African Ɖ (U+0189) for Đ (U+0110), whose capitals look the same; and
/// apostrophes of names of the highlands (H'Mai, K'Brế) come in a dozen characters, some of which count as letters.
/// </remarks>
internal static class NameLetters
{
    /// <summary>The letter Đ, which has no decomposition.</summary>
    public const char Dstroke = '\u0110';

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(
        "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u055A\u055F\u05F3"
            + "\u2018\u2019\u201B\u2032\u2035\uA78B\uA78C\uFF07\uFF40");

    private static readonly SearchValues<char> Hyphens = SearchValues.Create(
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D");

    /// <summary>Exchanges a character that looks like an upper-case Đ, an apostrophe or a hyphen for that one.</summary>
    public static char Fold(char c) => c switch
    {
        '\u00D0' or '\u0189' => Dstroke,
        _ when Apostrophes.Contains(c) => '\'',
        _ when Hyphens.Contains(c) => '-',
        _ => c,
    };

    /// <summary>Says whether a character is the stroke that makes a Đ of the D before it.</summary>
    public static bool IsStroke(char c) => c is '\u0335' or '\u0336';

    /// <summary>Exchanges what looks like a Đ in an upper-case text, and leaves the rest as it was written.</summary>
    public static string FoldDstroke(string upper)
    {
        Span<char> folded = upper.Length <= 256 ? stackalloc char[upper.Length] : new char[upper.Length];
        int length = 0;
        foreach (char c in upper)
        {
            if (IsStroke(c) && length > 0 && folded[length - 1] == 'D')
            {
                folded[length - 1] = Dstroke;
            }
            else
            {
                folded[length++] = Fold(c) == Dstroke ? Dstroke : c;
            }
        }

        return new string(folded[..length]);
    }
}
