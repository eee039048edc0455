using System.Globalization;

namespace EIdentity.Population;

/// <summary>Names and counts the elements of an answer that the question does not need, for the message that one was missing.</summary>
internal sealed class UnknownNames
{
    private const int MostNames = 8;
    private const int LongestName = 40;
    private const int LongestNamespace = 80;
    private const int MostDigits = 4;
    private readonly Dictionary<(string Name, string? Namespace), int> _counts = [];
    private int _others;

    /// <summary>Adds an element.</summary>
    /// <param name="name">Its name, or <see langword="null"/> where it is not the register's.</param>
    public void Add(string? name)
    {
        if (name is null || !(_counts.ContainsKey((name, null)) || (_counts.Count < MostNames && IsPrintable(name))))
        {
            _others++;
            return;
        }

        Count((name, null));
    }

    /// <summary>Adds an element that has a name of the question in another namespace.</summary>
    public void AddForeign(string name, string xmlNamespace)
    {
        (string, string?) key = (name, IsAddress(xmlNamespace) ? xmlNamespace : string.Empty);
        if (_counts.ContainsKey(key) || _counts.Count < MostNames)
        {
            Count(key);
        }
        else
        {
            _others++;
        }
    }

    public override string ToString()
    {
        string[] named =
            [.. _counts.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{Label(pair.Key)} ({pair.Value})"))];
        string others = _others == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"others ({_others})");
        string all = string.Join(", ", named.Append(others).Where(static part => part.Length > 0));
        return all.Length == 0 ? "nothing else stands there" : $"not understood: {all}";
    }

    private static string Label((string Name, string? Namespace) key) => key.Namespace switch
    {
        null => key.Name,
        "" => $"{key.Name} of another namespace",
        _ => $"{key.Name} of {key.Namespace}",
    };

    private void Count((string, string?) key) => _counts[key] = _counts.GetValueOrDefault(key) + 1;

    // In some formats anything can be a name, a person's number too: only what looks like a name of the register's is repeated.
    private static bool IsPrintable(string name) =>
        name.Length is > 0 and <= LongestName && name.All(char.IsAsciiLetter) && name.Any(char.IsAsciiLetterLower);

    // And of namespaces only what looks like an address with a version or a year in it.
    private static bool IsAddress(string text)
    {
        if (text.Length > LongestNamespace || !(text.StartsWith("http://", StringComparison.Ordinal)
            || text.StartsWith("https://", StringComparison.Ordinal)))
        {
            return false;
        }

        int digits = 0;
        foreach (char c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > MostDigits || !(char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '.' or '-' or '_' or '#'))
            {
                return false;
            }
        }

        return true;
    }
}
