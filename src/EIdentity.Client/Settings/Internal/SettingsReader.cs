using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Reads a section so that a value of the wrong form is one problem among the others, not an exception before them.</summary>
internal sealed class SettingsReader<[DynamicallyAccessedMembers(
    DynamicallyAccessedMemberTypes.PublicProperties)] TOptions> : ISettingsCheck<TOptions>, ISettingNames
    where TOptions : class
{
    private readonly IConfigurationSection _section;
    private readonly Action<IConfiguration, TOptions> _bind;
    private readonly SettingsSection _own;
    private readonly IReadOnlyList<SettingsSection> _inside;
    private readonly SettingsShape _shape;

    public SettingsReader(
        string name,
        IConfigurationSection section,
        Action<IConfiguration, TOptions> bind,
        IReadOnlyList<SettingsSection> inside)
    {
        _own = SettingsSection.Of<TOptions>(string.Empty);
        Name = name;
        _section = section;
        _bind = bind;
        _inside = inside;
        _shape = new([_own, .. inside]);
    }

    /// <summary>Gets the name of the options that the section fills.</summary>
    public string Name { get; }

    /// <summary>Gets the path of the section.</summary>
    public string Path => _section.Path;

    /// <summary>Gets the names of the settings that the class has.</summary>
    public IReadOnlyCollection<string> Names => _own.Names;

    /// <summary>Gets the names that the section has.</summary>
    public IEnumerable<string> Keys => KeysOf(_section);

    /// <summary>Fills the options with every value that can be read.</summary>
    public void Bind(TOptions options) => _bind(
        new ConfigurationBuilder().AddInMemoryCollection(Read()
            .Where(static setting => setting.Problem is null)
            .Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(),
        options);

    /// <summary>Notes the values of the wrong form.</summary>
    public void Check(string name, TOptions options, SettingsProblems problems)
    {
        if (name != Name)
        {
            return;
        }

        foreach ((string path, string problem) in Read()
            .Where(static setting => setting.Problem is not null)
            .Select(static setting => (setting.Path, setting.Problem!))
            .Distinct())
        {
            problems.AddUnread(path, problem);
        }
    }

    /// <summary>Notes the misspelt names at every depth; in the section itself other classes may have settings too.</summary>
    public void CheckNames(SettingsProblems problems, IReadOnlyCollection<string> known)
    {
        UnknownSettings.Check(problems, Keys, known, FindPlace);
        foreach (SettingsSection section in _inside)
        {
            foreach (string path in section.Expand(path => KeysOf(_section.GetSection(path))))
            {
                UnknownSettings.Check(problems, KeysOf(_section.GetSection(path)), section.Names, FindPlace, path + ":");
            }
        }
    }

    // A setting whose name is right stands in the wrong section.
    private string? FindPlace(string name) => _inside.Prepend(_own)
        .Where(
            section => !section.Path.EndsWith($":{SettingsSection.Each}", StringComparison.Ordinal) && section.FindType(name) is not null)
        .Select(section => $"{_section.Path}:{(section.Path.Length == 0 ? string.Empty : section.Path + ":")}"
            + $"{section.Names.First(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase))}")
        .FirstOrDefault();

    private static IEnumerable<string> KeysOf(IConfigurationSection section) => section.GetChildren().Select(static child => child.Key);

    private IEnumerable<ReadSetting> Read() => _section.AsEnumerable(makePathsRelative: true)
        .Where(static value => value.Value is not null && value.Key.Length > 0)
        .Select(value => _shape.Read(value.Key, value.Value!));
}
