using System.Runtime.CompilerServices;

namespace EIdentity;

/// <summary>Guards texts that travel in headers, XML and logs.</summary>
internal static class PlainText
{
    public static void ThrowIfNotPlain(string? text, int maxLength, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (text.Length > maxLength)
        {
            throw new ArgumentException($"The text is longer than {maxLength} characters.", name);
        }

        // A line break would start a header or a log line of the sender's choosing (CWE-113, CWE-117).
        if (text.Any(char.IsControl))
        {
            throw new ArgumentException("The text holds a control character.", name);
        }
    }
}
