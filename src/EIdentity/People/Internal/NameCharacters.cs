using System.Globalization;
using System.Text;

namespace EIdentity;

/// <summary>Says which characters a name may hold: those that a person who compares two names can see.</summary>
internal static class NameCharacters
{
    /// <summary>Says whether a text has a letter, and nothing that hides, joins or turns what is read.</summary>
    public static bool Fit(ReadOnlySpan<char> text)
    {
        bool hasLetter = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                return false;
            }

            hasLetter |= Rune.IsLetter(rune);
        }

        return hasLetter;
    }

    // Format: zero width, soft hyphen, byte order mark, marks of writing direction (UTR 36, section 2.10), tags.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse
        || rune.Value
            // Combining grapheme joiner, the fillers of Hangul, the silent vowels of Khmer, the blank of Braille.
            is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5 or 0x2800
            // Variation selectors.
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
