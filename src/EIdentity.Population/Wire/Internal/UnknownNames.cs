using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EIdentity.Population;

/// <summary>Names and counts the elements of an answer that the question does not need, for the message that one was missing.</summary>
internal sealed class UnknownNames
{
    private const int MostNames = 8;
    private const int LongestName = 40;
    private const int LongestNamespace = 80;
    private const int MostDigits = 4;
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // So few that looking at each is quicker than digesting one; most answers have some.
    private readonly List<((string Name, string? Namespace) Key, int Count)> _counts = [];
    private int _others;

    /// <summary>Adds an element.</summary>
    /// <param name="name">Its name, or <see langword="null"/> where it is not the register's.</param>
    public void Add(string? name)
    {
        if (name is null || !TryCount((name, null), IsPrintable))
        {
            _others++;
        }
    }

    /// <summary>Adds an element that has a name of the question in another namespace.</summary>
    public void AddForeign(string name, string xmlNamespace)
    {
        (string, string?) key = (name, IsAddress(xmlNamespace) ? xmlNamespace : string.Empty);
        if (!TryCount(key, static _ => true))
        {
            _others++;
        }
    }

    public override string ToString()
    {
        string[] named =
            [.. _counts.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{Label(pair.Key)} ({pair.Count})"))];
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

    private bool TryCount((string Name, string? Namespace) key, Func<string, bool> mayBeNamed)
    {
        foreach (ref ((string Name, string? Namespace) Key, int Count) listed in CollectionsMarshal.AsSpan(_counts))
        {
            if (listed.Key.Name == key.Name && listed.Key.Namespace == key.Namespace)
            {
                listed.Count++;
                return true;
            }
        }

        bool isAdded = _counts.Count < MostNames && mayBeNamed(key.Name);
        if (isAdded)
        {
            _counts.Add((key, 1));
        }

        return isAdded;
    }

    // In some formats anything can be a name, a person's number too: only what looks like a name of the register's is repeated.
    private static bool IsPrintable(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.AsSpan().ContainsAnyExcept(Letters)
        && name.AsSpan().ContainsAnyInRange('a', 'z');

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
