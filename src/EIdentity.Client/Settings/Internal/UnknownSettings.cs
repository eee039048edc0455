namespace EIdentity.Client;

/// <summary>Finds misspelt and misplaced settings, which configuration itself passes over in silence.</summary>
internal static class UnknownSettings
{
    public static void Check(
        SettingsProblems problems,
        IEnumerable<string> keys,
        IReadOnlyCollection<string> known,
        Func<string, string?> findElsewhere,
        string path = "")
    {
        foreach (string key in keys.Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Require(
                false,
                path + key,
                $"is not a setting; did you mean {findElsewhere(key) ?? known.MinBy(name => Distance(key, name))}?");
        }
    }

    // Levenshtein's distance, case aside: how many letters must be put in, left out or changed.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }

        return row[^1];
    }
}
