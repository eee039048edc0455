using System.Text.RegularExpressions;

namespace PublicServicePortal;

/// <summary>Finds the number at the beginning of what the settings say of the help desk.</summary>
public sealed partial record HelpDeskNumber(string? Address, string? Shown, string Rest)
{
    public static HelpDeskNumber In(string helpDesk) => Number().Match(helpDesk) is { Success: true } number
        ? new HelpDeskNumber("tel:" + Separators().Replace(number.Value, string.Empty), number.Value, helpDesk[number.Length..])
        : new HelpDeskNumber(null, null, helpDesk);

    [GeneratedRegex(@"^\+?[0-9](?:[ .-]?[0-9]){2,14}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[ .-]")]
    private static partial Regex Separators();
}
