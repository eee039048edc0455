using System.Text;

namespace EIdentity;

/// <summary>Folds the spellings of one Vietnamese name into one key.</summary>
internal static class NameFolding
{
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323";
    private const string Vowels = "AEIOUY";

    public static string Fold(string name)
    {
        UnicodeForms.ThrowIfMissing();
        StringBuilder key = new(name.Length + 8);
        foreach (string word in name.ToUpperInvariant()
            .Normalize(NormalizationForm.FormD)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (key.Length > 0)
            {
                key.Append(' ');
            }

            AppendWord(key, word);
        }

        return key.ToString();
    }

    /// <summary>Takes the tones out of a key; breve, circumflex and horn stay.</summary>
    public static string WithoutTones(string key) =>
        string.Concat(key.Where(static c => !ToneMarks.Contains(c, StringComparison.Ordinal)));

    /// <summary>Gives the tones of a key, in the order of its words.</summary>
    public static IEnumerable<char> TonesOf(string key) => key.Where(static c => ToneMarks.Contains(c, StringComparison.Ordinal));

    // The tone belongs to the syllable, not to a letter: it is moved to the end, so that its place no longer matters.
    private static void AppendWord(StringBuilder key, string word)
    {
        int start = key.Length;
        StringBuilder tones = new(1);
        foreach (char c in word)
        {
            if (ToneMarks.Contains(c, StringComparison.Ordinal))
            {
                tones.Append(c);
            }
            else if (NameLetters.IsStroke(c) && key.Length > start && key[^1] == 'D')
            {
                key[^1] = NameLetters.Dstroke;
            }
            else
            {
                key.Append(NameLetters.Fold(c));
            }
        }

        if (EndsInLoneY(key, start))
        {
            key[^1] = 'I';
        }

        key.Append(tones);
    }

    // "LY" is "LI", but "THUY" is not "THUI": after another vowel y and i are different sounds. The U of QU is no vowel.
    private static bool EndsInLoneY(StringBuilder key, int start)
    {
        int length = key.Length - start;
        if (length == 0 || key[^1] != 'Y')
        {
            return false;
        }

        return length == 1
            || (length == 3 && key[^3] == 'Q' && key[^2] == 'U')
            || (!Vowels.Contains(key[^2], StringComparison.Ordinal) && char.IsLetter(key[^2]));
    }
}
