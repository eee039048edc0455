using System.Globalization;

namespace EIdentity.Population;

/// <summary>Names and counts the elements of an answer that the question does not need, for the message that one was missing.</summary>
internal sealed class UnknownNames
{
    private const int MostNames = 8;
    private const int LongestName = 40;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _others;

    public void Add(string? name)
    {
        if (name is null || !(_counts.ContainsKey(name) || (_counts.Count < MostNames && IsPrintable(name))))
        {
            _others++;
            return;
        }

        _counts[name] = _counts.GetValueOrDefault(name) + 1;
    }

    public override string ToString()
    {
        string[] named =
            [.. _counts.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} ({pair.Value})"))];
        string others = _others == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"others ({_others})");
        string all = string.Join(", ", named.Append(others).Where(static part => part.Length > 0));
        return all.Length == 0 ? "nothing else stands there" : $"not understood: {all}";
    }

    // In some formats anything can be a name, a person's number too: only what looks like a name of the register's is repeated.
    private static bool IsPrintable(string name) =>
        name.Length is > 0 and <= LongestName && name.All(char.IsAsciiLetter) && name.Any(char.IsAsciiLetterLower);
}
