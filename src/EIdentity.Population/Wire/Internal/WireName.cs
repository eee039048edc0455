using System.Globalization;
using System.Text;

namespace EIdentity.Population;

/// <summary>Writes names in the form that the gateway expects, and compares them no more finely than they were asked.</summary>
internal static class WireName
{
    public static string Write(PersonName name, NameForm form) => form switch
    {
        NameForm.BareUpper => Bare(name),
        NameForm.BareUpperNoSpaces => Bare(name).Replace(" ", string.Empty, StringComparison.Ordinal),
        _ => Accented(name),
    };

    /// <summary>Says whether the name in the answer is the one that was asked for.</summary>
    public static bool Agrees(PersonName asked, PersonName answered, NameForm form) =>
        asked.IsSameAs(answered)
        || (form != NameForm.AccentedUpper && PersonName.Parse(Write(asked, form)).IsSameAs(PersonName.Parse(Write(answered, form))));

    private static string Accented(PersonName name) => string.Join(
        ' ',
        name.Reveal()
            .Normalize(NormalizationForm.FormC)
            .ToUpperInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Đ has no decomposition (U+0110), so taking the marks away does not reach it.
    private static string Bare(PersonName name) =>
        string.Concat(Accented(name)
            .Normalize(NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('Đ', 'D');
}
