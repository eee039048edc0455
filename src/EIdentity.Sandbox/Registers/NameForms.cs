using System.Globalization;
using System.Text;

namespace EIdentity.Sandbox;

/// <summary>Spells a name in the forms that callers of the register use.</summary>
/// <remarks>
/// Seen in public clients: upper case with marks and spaces; without marks; without marks and spaces; letters alone. Which of them a
/// given gateway takes is not public, so the sandbox takes all four and nothing else.
/// </remarks>
internal static class NameForms
{
    public static bool IsUpperCase(string name) =>
        string.Equals(name, name.ToUpperInvariant(), StringComparison.Ordinal) && name.IsNormalized(NormalizationForm.FormC);

    public static bool Match(PersonName name, string asked)
    {
        string accented = name.Reveal().Normalize(NormalizationForm.FormC).ToUpperInvariant();
        string bare = WithoutMarks(accented);
        string[] forms = [accented, bare, bare.Replace(" ", string.Empty, StringComparison.Ordinal), Letters(bare)];
        return forms.Contains(asked);
    }

    private static string Letters(string bare) => string.Concat(bare.EnumerateRunes().Where(Rune.IsLetter));

    private static string WithoutMarks(string upper)
    {
        // Đ (U+0110) has no decomposition, so it is mapped by hand.
        string apart = upper.Replace('Đ', 'D').Normalize(NormalizationForm.FormD);
        return string.Concat(apart.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }
}
