using System.Text.RegularExpressions;

namespace EIdentity.Sandbox.Tests;

/// <summary>Finds links of a page.</summary>
internal static partial class Links
{
    public static string OtherLanguageOf(string page) => OtherLanguage().Match(page).Groups[1].Value;

    [GeneratedRegex("<footer><a href=\"([^\"]+)\"")]
    private static partial Regex OtherLanguage();
}
