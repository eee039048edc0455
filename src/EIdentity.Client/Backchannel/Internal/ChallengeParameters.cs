using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EIdentity.Client;

/// <summary>Reads and writes the parameters of a challenge (RFC 9110, section 11.2): <c>name=token</c> or <c>name="text"</c>.</summary>
internal static class ChallengeParameters
{
    /// <summary>Reads a list of parameters; names ignore case, a doubled one or any other form refuses the whole list.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out Dictionary<string, string>? parameters)
    {
        parameters = null;
        Dictionary<string, string> read = new(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            text = text.TrimStart(" \t,");
            if (text.IsEmpty)
            {
                parameters = read;
                return true;
            }

            int equals = text.IndexOf('=');
            if (equals <= 0 || text[..equals].TrimEnd(" \t").ContainsAny(" \t,\""))
            {
                return false;
            }

            string name = text[..equals].TrimEnd(" \t").ToString();
            text = text[(equals + 1)..].TrimStart(" \t");
            string? value = !text.IsEmpty && text[0] == '"' ? ReadQuoted(ref text) : ReadToken(ref text);
            if (value is null || !read.TryAdd(name, value))
            {
                return false;
            }
        }
    }

    /// <summary>Quotes a text for a header; characters that a header cannot carry are left out.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text.Where(c => c is >= ' ' and <= '~'))
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\');
            }

            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static string? ReadQuoted(ref ReadOnlySpan<char> text)
    {
        StringBuilder value = new();
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                text = text[(i + 1)..];
                return IsAtEnd(text) ? value.ToString() : null;
            }

            if (text[i] == '\\' && ++i == text.Length)
            {
                return null;
            }

            value.Append(text[i]);
        }

        return null;
    }

    private static string? ReadToken(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(" \t,");
        ReadOnlySpan<char> token = end < 0 ? text : text[..end];
        text = text[token.Length..];
        return token.IsEmpty || token.Contains('"') || !IsAtEnd(text) ? null : token.ToString();
    }

    private static bool IsAtEnd(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart(" \t");
        return rest.IsEmpty || rest[0] == ',';
    }
}
