using System.Globalization;

namespace EIdentity;

/// <summary>Finds in what two names differ, from the least to the most.</summary>
internal static class NameContrast
{
    public static NameDifference Of(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return NameDifference.None;
        }

        (string left, string right) = (NameFolding.Fold(one), NameFolding.Fold(other));
        return left == right ? NameDifference.Spelling
            : NameFolding.WithoutTones(left) == NameFolding.WithoutTones(right) ? NameDifference.Tones
            : Bare(left) == Bare(right) ? NameDifference.Marks
            : Joined(left) == Joined(right) ? NameDifference.Spaces
            : OfWords(left.Split(' '), right.Split(' '));
    }

    private static NameDifference OfWords(string[] left, string[] right)
    {
        (string[] more, string[] fewer) = left.Length < right.Length ? (right, left) : (left, right);
        List<string> rest = [.. more];
        bool holdsAll = Array.TrueForAll(fewer, rest.Remove);
        return !holdsAll ? NameDifference.Letters : rest.Count == 0 ? NameDifference.WordOrder : NameDifference.MissingWords;
    }

    // Đ has no decomposition.
    private static string Bare(string key) => string
        .Concat(key.Where(static c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        .Replace(NameLetters.Dstroke, 'D');

    // In a key the tone stands at the end of its word, so of joined words the letters come first and all tones after them; and a y that
    // ends a word is an i there.
    private static string Joined(string key)
    {
        string letters = NameFolding.WithoutTones(key);
        IEnumerable<char> signless = letters.Where(static c => c is not (' ' or '\'' or '-')).Select(static c => c == 'Y' ? 'I' : c);
        return string.Concat(signless.Append(' ').Concat(NameFolding.TonesOf(key)));
    }
}
