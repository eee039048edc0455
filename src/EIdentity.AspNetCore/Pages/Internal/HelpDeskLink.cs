using System.Text.RegularExpressions;

namespace EIdentity.AspNetCore;

/// <summary>Makes the number that the settings name first of the help desk one that a phone dials.</summary>
internal static partial class HelpDeskLink
{
    /// <summary>Adds a paragraph; where it names the help desk, the number in it is a link.</summary>
    public static void AddParagraph(Html page, string text, string? helpDesk, PageLanguage language)
    {
        string number = Number().Match(helpDesk ?? string.Empty).Value;
        int start = number.Length == 0 ? -1 : text.IndexOf(helpDesk!, StringComparison.Ordinal);
        if (start < 0)
        {
            page.Add($"<p>{text}</p>");
            return;
        }

        string address = "tel:" + Separators().Replace(number, string.Empty);
        page.Add($"<p>{text[..start]}<a href=\"{address}\">{number}</a>")
            .AddWords(helpDesk![number.Length..], language)
            .Add($"{text[(start + helpDesk.Length)..]}</p>");
    }

    [GeneratedRegex(@"^\+?[0-9](?:[ .-]?[0-9]){2,14}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[ .-]")]
    private static partial Regex Separators();
}
