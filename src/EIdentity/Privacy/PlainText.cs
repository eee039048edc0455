using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EIdentity;

/// <summary>Guards texts that travel in headers, XML and logs.</summary>
internal static class PlainText
{
    /// <summary>Says whether a text holds whole characters only, and none that controls, parts lines or means nothing.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // Half a surrogate pair can be written neither as XML nor as UTF-8.
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int length) != OperationStatus.Done || !IsPlain(rune))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    public static void ThrowIfNotPlain(string? text, int maxLength, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (text.Length > maxLength)
        {
            throw new ArgumentException($"The text is longer than {maxLength} characters.", name);
        }

        // A line break would start a header or a log line of the sender's choosing (CWE-113, CWE-117).
        if (!IsPlain(text))
        {
            throw new ArgumentException("The text holds a control character, a line separator or a broken character.", name);
        }
    }

    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(
            rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !IsNoncharacter(rune.Value);

    // The Unicode Standard, section 23.7: the last two of each plane, and a run of 32.
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
