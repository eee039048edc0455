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

        // A name of nothing but signs that count as letters elsewhere is sent with them, not empty.
        NameForm.LettersOnly => Letters(Bare(name)) is { Length: > 0 } letters ? letters : Bare(name),
        _ => Accented(name),
    };

    /// <summary>Says whether the name in the answer is the one that was asked for.</summary>
    /// <remarks>Of a bare form apostrophes and hyphens do not count: gateways leave them out, keep them, or write a space.</remarks>
    public static bool Agrees(PersonName asked, PersonName answered, NameForm form) =>
        asked.IsSameAs(answered)
        || (form != NameForm.AccentedUpper && AgreesBare(asked, answered, form, string.Empty))
        || (form == NameForm.BareUpper && AgreesBare(asked, answered, form, " "));

    private static bool AgreesBare(PersonName asked, PersonName answered, NameForm form, string sign) =>
        Key(asked, form, sign) is { Length: > 0 } key && string.Equals(key, Key(answered, form, sign), StringComparison.Ordinal);

    private static string Key(PersonName name, NameForm form, string sign) => NameFolding.Fold(form == NameForm.LettersOnly
        ? Letters(Bare(name))
        : Write(name, form).Replace("'", sign, StringComparison.Ordinal).Replace("-", sign, StringComparison.Ordinal));

    // Signs stay as they are written: nobody knows which of them the register holds.
    private static string Accented(PersonName name) => NameLetters.FoldDstroke(string.Join(
        ' ',
        name.Reveal()
            .Normalize(NormalizationForm.FormC)
            .ToUpperInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // Đ has no decomposition (U+0110), so taking the marks away does not reach it.
    private static string Bare(PersonName name) =>
        string.Concat(Accented(name)
            .Normalize(NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(NameLetters.Fold)).Replace(NameLetters.Dstroke, 'D');

    private static string Letters(string bare) => string.Concat(bare.EnumerateRunes().Where(Rune.IsLetter));
}
