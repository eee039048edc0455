using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EIdentity.Client;

/// <summary>Lists the settings of a section at every depth, one row each: path, with N for each entry of a list, and form.</summary>
internal sealed class SettingsTable
{
    /// <summary>The part of a path that stands for each entry of a list or table.</summary>
    public const string Each = "N";

    // Classes in place of tuples, here and below: of collections of structs each method is compiled anew, at every start.
    private static readonly Dictionary<Type, ValueForm> Forms = new()
    {
        [typeof(string)] = new("a text", static _ => true),
        [typeof(Secret)] = new("a text", static _ => true),
        [typeof(bool)] = new("true or false", static text => bool.TryParse(text, out _)),
        [typeof(int)] = new(
            "a whole number, for example 32",
            static text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)),
        // A number alone would be read as days.
        [typeof(TimeSpan)] = new(
            "a duration, for example 00:10:00 for ten minutes",
            static text => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _)),
        // 01/03/2026 would be read with the month first.
        [typeof(DateOnly)] = new(
            "a date, for example 2026-03-01",
            static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        [typeof(Uri)] = new(
            "an address, for example https://eid.example.gov.vn",
            static text => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)),
    };

    private SettingsTable(IEnumerable<Row> rows)
        : this(rows, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))
    {
    }

    private SettingsTable(IEnumerable<Row> rows, IReadOnlyDictionary<string, string> moved)
    {
        Rows = rows.ToArray();
        Moved = moved;
    }

    /// <summary>Gets the rows in the order of the properties.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Gets the names that stood in the section itself before, and the paths that they have now.</summary>
    public IReadOnlyDictionary<string, string> Moved { get; }

    /// <summary>Lists the settings that a class has itself.</summary>
    public static SettingsTable Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>() =>
        new(RowsOf<TOptions>([]));

    /// <summary>Lists what several classes read out of one section.</summary>
    public static SettingsTable Of(IReadOnlyList<SettingsTable> tables)
    {
        Dictionary<string, string> moved = new(StringComparer.OrdinalIgnoreCase);
        foreach (SettingsTable table in tables)
        {
            foreach (string name in table.Moved.Keys)
            {
                moved.TryAdd(name, table.Moved[name]);
            }
        }

        return new(tables.SelectMany(static table => table.Rows).DistinctBy(static row => row.Path), moved);
    }

    /// <summary>Puts the settings of a group in its place; trimming keeps the properties only of a class that is named here.</summary>
    public SettingsTable With<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TGroup>(string path) =>
        new(Rows.SelectMany(row => row.Path == path ? RowsOf<TGroup>(row.Parts) : [row]), Moved);

    /// <summary>Lists the same settings as a group of this name inside another section.</summary>
    public SettingsTable Under(string group) => new(Rows.Select(row => row with { Parts = [group, .. row.Parts] }));

    /// <summary>Lists the same settings as a group of this name, and what tells their old place, which was beside the group.</summary>
    public SettingsTable MovedUnder(string group) => new(
        Under(group).Rows,
        NamesIn([]).ToDictionary(static name => name, name => $"{group}:{name}", StringComparer.OrdinalIgnoreCase));

    /// <summary>Gives the row that a path follows furthest, and how many parts that is.</summary>
    public Row FindNearest(string[] parts, out int shared)
    {
        Row nearest = Rows[0];
        shared = -1;
        foreach (Row row in Rows)
        {
            int count = CountShared(row.Parts, parts);
            if (count > shared)
            {
                (nearest, shared) = (row, count);
            }
        }

        return nearest;
    }

    /// <summary>Lists the names in a group, or with an empty path those of the section itself.</summary>
    public IEnumerable<string> NamesIn(string[] group) => Rows
        .Where(row => row.Parts.Length > group.Length && CountShared(row.Parts, group) == group.Length)
        .Select(row => row.Parts[group.Length])
        .Distinct();

    /// <summary>Finds the path of a setting by its name alone, first among the section's own settings.</summary>
    public string? FindPlace(string name) => Rows
        .SelectMany(static row => row.Parts.TakeWhile(static part => part != Each).Select((_, depth) => row.Parts[..(depth + 1)]))
        .Where(path => string.Equals(path[^1], name, StringComparison.OrdinalIgnoreCase))
        .OrderBy(static path => path.Length > 1)
        .Select(static path => string.Join(':', path))
        .FirstOrDefault();

    /// <summary>Prints one line for each setting.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Rows);

    private static IEnumerable<Row> RowsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(
        string[] group) => typeof(TOptions).GetProperties().Select(property =>
            property.PropertyType is { IsGenericType: true } list && Nullable.GetUnderlyingType(list) is null
                ? RowOf([.. group, property.Name, Each], list.GenericTypeArguments[^1])
                : RowOf([.. group, property.Name], Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));

    private static Row RowOf(string[] parts, Type type)
    {
        ValueForm? form = type.IsEnum ? FormOf(type) : Forms.GetValueOrDefault(type);
        return new(parts, form?.Text, form?.Takes);
    }

    // A number is refused: nobody who reads the settings knows what it stands for.
    private static ValueForm FormOf(Type names)
    {
        string[] known = Enum.GetNames(names);
        bool areFlags = names.IsDefined(typeof(FlagsAttribute), inherit: false);
        return new(
            $"one of: {string.Join(", ", known.Where(static name => name != "None"))}",
            text => (areFlags ? text.Split(',') : [text]).All(part => known.Contains(part.Trim(), StringComparer.OrdinalIgnoreCase)));
    }

    private static int CountShared(string[] row, string[] path)
    {
        int shared = 0;
        while (shared < Math.Min(row.Length, path.Length)
            && (row[shared] == Each || string.Equals(row[shared], path[shared], StringComparison.OrdinalIgnoreCase)))
        {
            shared++;
        }

        return shared;
    }

    /// <summary>Holds one setting; without a form it is a group that <see cref="With"/> has not put in yet.</summary>
    internal sealed record Row(string[] Parts, string? Form, Func<string, bool>? Takes)
    {
        /// <summary>Gets the path as configuration writes it.</summary>
        public string Path => string.Join(':', Parts);

        /// <summary>Prints path and form.</summary>
        public override string ToString() => $"{Path} = {Form ?? "a group that is not listed"}";
    }

    private sealed record ValueForm(string Text, Func<string, bool> Takes);
}
