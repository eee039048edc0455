using System.Globalization;
using System.Text;

namespace EIdentity.Sandbox;

/// <summary>Spells a name in the forms that callers of the register use.</summary>
/// <remarks>
/// Seen in public clients: upper case with marks and spaces; without marks; without marks and spaces. Which of them a
/// given gateway takes is not public, so the sandbox takes all three and nothing else.
/// </remarks>
internal static class NameForms
{
    public static bool IsUpperCase(string name) =>
        string.Equals(name, name.ToUpperInvariant(), StringComparison.Ordinal) && name.IsNormalized(NormalizationForm.FormC);

    public static bool Match(PersonName name, string asked)
    {
        string accented = name.Reveal().Normalize(NormalizationForm.FormC).ToUpperInvariant();
        string bare = WithoutMarks(accented);
        return asked == accented || asked == bare || asked == bare.Replace(" ", string.Empty, StringComparison.Ordinal);
    }

    private static string WithoutMarks(string upper)
    {
        // Đ (U+0110) has no decomposition, so it is mapped by hand.
        string apart = upper.Replace('Đ', 'D').Normalize(NormalizationForm.FormD);
        return string.Concat(apart.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }
}
