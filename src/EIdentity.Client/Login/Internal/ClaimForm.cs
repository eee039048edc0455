using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Describes the form of a claim that cannot be used, for an operator who may not see its value.</summary>
internal static class ClaimForm
{
    private const int LongestPattern = 24;

    /// <summary>Gives "9 digits", "the form 99/99/9999", "a text of 201 characters", "a list of 2" and the like.</summary>
    public static string Describe(StrictMember member)
    {
        if (member.Kind != JsonTokenType.String)
        {
            return member.DescribeForm() + (member.Kind == JsonTokenType.Number ? ", which has lost its leading zeros" : string.Empty);
        }

        string text = member.Text!;
        return text.Length == 0 ? "an empty text"
            : text.All(char.IsAsciiDigit) ? $"{text.Length} digits"
            : text.Length <= LongestPattern && text.All(IsOfPattern) ? $"the form {Pattern(text)}"
            : ControlCharacters.AreIn(text) ? $"a text of {text.Length} characters with a control character"
            : $"a text of {text.Length} characters";
    }

    private static bool IsOfPattern(char c) => char.IsAsciiDigit(c) || c is '/' or '-' or '.' or ' ' or ':';

    // Each digit becomes a nine: what is left is the form, and nobody's date or number.
    private static string Pattern(string text) => string.Concat(text.Select(static c => char.IsAsciiDigit(c) ? '9' : c));
}
