using System.Text.RegularExpressions;

namespace PublicServicePortal;

/// <summary>Reads a phone number however its digits are parted and whether or not the country is named.</summary>
public static partial class TypedPhone
{
    public static bool IsValid(string text) => Number().IsMatch(WithoutSeparators(text));

    /// <summary>Writes what can be read as the digits that one dials in Vietnam, and leaves the rest as it was typed.</summary>
    public static string? Tidy(string? text) =>
        text is not null && Number().Match(WithoutSeparators(text)) is { Success: true } match ? "0" + match.Groups["local"].Value : text;

    private static string WithoutSeparators(string text) => Separators().Replace(text, string.Empty);

    // Blanks of every kind, dots, brackets, and the hyphens and dashes that phones put in.
    [GeneratedRegex(@"[\s.()\p{Pd}]")]
    private static partial Regex Separators();

    // Nine digits of a mobile phone; a landline has one more.
    [GeneratedRegex(@"^(?:\+?84|0)(?<local>[1-9][0-9]{8,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
