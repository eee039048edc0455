using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Names the settings of one class, where they stand, and the type of each.</summary>
internal sealed class SettingsSection
{
    /// <summary>The part of a path that stands for each entry of a list or table.</summary>
    public const string Each = "N";

    private readonly Dictionary<string, Type> _types;
    private readonly string[] _parts;

    private SettingsSection(string path, Dictionary<string, Type> types)
    {
        Path = path;
        _types = types;
        _parts = Split(path);
    }

    /// <summary>Gets the path inside the section that is read; empty for that section itself.</summary>
    public string Path { get; }

    /// <summary>Gets the names of the settings.</summary>
    public IReadOnlyCollection<string> Names => _types.Keys;

    public static SettingsSection Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(string path) =>
        new(
            path,
            typeof(TOptions)
                .GetProperties()
                .ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase));

    /// <summary>Takes a path of configuration apart.</summary>
    public static string[] Split(string path) => path.Length == 0 ? [] : path.Split(':');

    /// <summary>Says how many parts of a path lead to this section, or -1 when it leads elsewhere.</summary>
    public int CountLeading(string[] parts) =>
        parts.Length >= _parts.Length && _parts.Zip(parts)
            .All(static pair => pair.First == Each || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase))
            ? _parts.Length
            : -1;

    /// <summary>Finds the type of a setting.</summary>
    public Type? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Gives the paths of configuration that lead here.</summary>
    public IEnumerable<string> Expand(Func<string, IEnumerable<string>> keysIn) => _parts.Aggregate<string, IEnumerable<string>>(
        [string.Empty],
        (paths, part) =>
            paths.SelectMany(path => (part == Each ? keysIn(path) : [part]).Select(key => path.Length == 0 ? key : $"{path}:{key}")));
}
