using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Reads a section by its table, so that a value of the wrong form is one problem among the others, not an exception.</summary>
internal sealed class SettingsReader(Type options, string name, IConfigurationSection section, SettingsTable table)
{
    private const int LongestPrinted = 40;

    private static readonly Func<string> MustBeValues = static () => "must be a list of values, but holds groups";
    private static readonly Func<string> MustBeValue = static () => "must be one value, but holds others";

    /// <summary>Gets the path of the section.</summary>
    public string Path => section.Path;

    private SettingsTable Table { get; } = table;

    /// <summary>Finds what fills options, with the settings of all classes that read the section; a web app's share one.</summary>
    public static SettingsReader? Find<TOptions>(IEnumerable<SettingsReader> all, string? name) =>
        all.FirstOrDefault(reader => reader.Fills<TOptions>(name))?.Beside(all);

    /// <summary>Says whether the section fills the options of this name; the unnamed ones have the empty name.</summary>
    public bool Fills<TOptions>(string? named) => options == typeof(TOptions) && name == (named ?? string.Empty);

    /// <summary>Lists the settings that the section has in a group, or with an empty path itself, by the names of the table.</summary>
    public IEnumerable<string> SetIn(params string[] group)
    {
        IConfiguration place = group.Aggregate<string, IConfiguration>(section, static (outer, name) => outer.GetSection(name));
        return Table.NamesIn(group).Intersect(place.GetChildren().Select(static child => child.Key), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gives every value that can be read.</summary>
    public IConfiguration Read()
    {
        Dictionary<string, string?> values = [];
        foreach (JudgedSetting setting in Judge())
        {
            if (setting is { Value: not null, Describe: null })
            {
                values[setting.Key] = setting.Value;
            }
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    /// <summary>Notes what cannot be read: values of the wrong form, and misspelt, misplaced and moved names at every depth.</summary>
    /// <param name="problems">Takes them.</param>
    /// <param name="open">Groups whose settings no table lists; one that the table does list is not open, whoever says so.</param>
    public void Check(SettingsProblems problems, IEnumerable<OpenSettings> open)
    {
        HashSet<string> said = [];
        foreach (JudgedSetting setting in Judge())
        {
            string path = setting.Path;
            if (setting.Describe?.Invoke() is not { } problem
                || open.Any(group => group.Holds(path) && !Table.NamesIn([]).Contains(group.Group, StringComparer.OrdinalIgnoreCase))
                || !said.Add($"{path} {problem}"))
            {
                continue;
            }

            if (Table.Moved.TryGetValue(path, out string? place))
            {
                problems.AddMoved(path, place);
            }
            else
            {
                problems.AddUnread(path, problem);
            }
        }
    }

    // An empty value means that nothing is set.
    private static Func<string>? FindProblem(SettingsTable.Row row, string value) =>
        value.Length == 0 || row.Takes?.Invoke(value) != false ? null : () => $"{Describe(value)}, but must be {row.Form}";

    // An address may hold a password, and a long text may be a secret in the wrong place.
    private static string Describe(string value) =>
        value.Length > LongestPrinted || value.Contains('@', StringComparison.Ordinal) || value.Contains('/', StringComparison.Ordinal)
            ? "holds a text (not repeated here, since a password may stand in it)"
            : $"is '{value}'";

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

    private SettingsReader Beside(IEnumerable<SettingsReader> all)
    {
        SettingsTable[] tables = [.. all.Where(other => other.Path == Path).Select(static other => other.Table)];
        return new(options, name, section, SettingsTable.Of(tables));
    }

    private IEnumerable<JudgedSetting> Judge()
    {
        Dictionary<string, string?> given = [];
        foreach ((string key, string? value) in section.AsEnumerable(makePathsRelative: true))
        {
            if (key.Length > 0)
            {
                given[key] = value;
            }
        }

        return given.Keys.Order(ConfigurationKeyComparer.Instance).Select(key => Judge(key, given[key]));
    }

    private JudgedSetting Judge(string path, string? value)
    {
        string[] parts = path.Split(':');
        SettingsTable.Row row = Table.FindNearest(parts, out int shared);
        int depth = row.Parts.Length;
        if (shared < Math.Min(parts.Length, depth))
        {
            // What stands below a name that is no setting is named with it.
            return new(path, value, path, shared == parts.Length - 1 ? () => NameMeant(row.Parts[..shared], parts[^1]) : null);
        }

        if (value is null)
        {
            return new(path, value, path, null);
        }

        bool isList = row.Parts[^1] == SettingsTable.Each;
        return (parts.Length - depth) switch
        {
            > 0 when isList => new(path, value, string.Join(':', parts[..(depth - 1)]), MustBeValues),
            > 0 => new(path, value, string.Join(':', parts[..depth]), MustBeValue),
            0 => new(path, value, path, FindProblem(row, value)),

            // "Scopes": "email" says the same as "Scopes": ["email"]; the options would read it as an empty list.
            -1 when isList && value.Length > 0 => new(path + ":alone", value, path, FindProblem(row, value)),
            _ => new(path, value, path, value.Length == 0 ? null : () => MustBeGroup(row.Parts, parts.Length)),
        };
    }

    // A setting whose name is right stands in the wrong group.
    private string NameMeant(string[] group, string name)
    {
        string? meant = Table.FindPlace(name) is { } place
            ? $"{Path}:{place}"
            : FindSimilar(group, name);
        return $"is not a setting; did you mean {meant}?";
    }

    // Who misspells a name that has moved does so in the old place.
    private string? FindSimilar(string[] group, string name)
    {
        IEnumerable<string> moved = group.Length == 0 ? Table.Moved.Keys : [];
        string? similar = Table.NamesIn(group).Concat(moved).MinBy(known => Distance(name, known));
        return similar is not null && moved.Contains(similar) ? $"{Path}:{Table.Moved[similar]}" : similar;
    }

    private string MustBeGroup(string[] row, int depth)
    {
        bool isList = row[depth] == SettingsTable.Each;
        string names = string.Join(", ", Table.NamesIn(row[..(isList ? depth + 1 : depth)]));
        return $"{(isList ? "must hold entries, each of them" : "must be")} a group of settings: {names}";
    }

    // No record: it would print a secret.
    private sealed class JudgedSetting(string key, string? value, string path, Func<string>? describe)
    {
        /// <summary>Gets where the options read the value.</summary>
        public string Key { get; } = key;

        public string? Value { get; } = value;

        /// <summary>Gets the setting that a problem names.</summary>
        public string Path { get; } = path;

        /// <summary>Gets what says the problem to whoever asks: finding the name that was meant takes longest.</summary>
        public Func<string>? Describe { get; } = describe;
    }
}
