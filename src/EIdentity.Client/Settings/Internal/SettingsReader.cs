using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Reads a section so that a value of the wrong form is one problem among the others, not an exception before them.</summary>
internal sealed class SettingsReader<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions> : ISettingsCheck<TOptions>, ISettingNames
    where TOptions : class, new()
{
    private const int MaxPrinted = 60;

    private readonly IConfigurationSection _section;
    private readonly Action<IConfiguration, TOptions> _bind;

    public SettingsReader(IConfigurationSection section, Action<IConfiguration, TOptions> bind)
    {
        _section = section;
        _bind = bind;
    }

    /// <summary>Gets the path of the section.</summary>
    public string Path => _section.Path;

    /// <summary>Gets the names of the settings that the class has.</summary>
    public IReadOnlyList<string> Names { get; } = [.. typeof(TOptions).GetProperties().Select(property => property.Name)];

    /// <summary>Gets the names that the section has.</summary>
    public IEnumerable<string> Keys => _section.GetChildren().Select(child => child.Key);

    /// <summary>Gets the names that a section inside the section has.</summary>
    public IEnumerable<string> KeysIn(string path) => _section.GetSection(path).GetChildren().Select(child => child.Key);

    /// <summary>Fills the options with every value that can be read.</summary>
    public void Bind(TOptions options) => _bind(Only(Values().Where(CanBeRead)), options);

    public void Check(TOptions options, SettingsProblems problems)
    {
        foreach (KeyValuePair<string, string?> value in Values().Where(value => !CanBeRead(value)))
        {
            problems.Require(false, value.Key, $"{Describe(value.Value!)} not a value of this setting");
        }
    }

    // An address may hold a password, well formed or not.
    private static string Describe(string value) => value.Contains('@', StringComparison.Ordinal) || value.Contains('/', StringComparison.Ordinal)
        ? "holds a text (not repeated here, since a password may stand in it) that is"
        : $"is '{value[..Math.Min(value.Length, MaxPrinted)]}', which is";

    private KeyValuePair<string, string?>[] Values() => [.. _section.AsEnumerable(makePathsRelative: true).Where(value => value.Value is not null && value.Key.Length > 0)];

    private bool CanBeRead(KeyValuePair<string, string?> value)
    {
        try
        {
            _bind(Only([value]), new TOptions());
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IConfigurationRoot Only(IEnumerable<KeyValuePair<string, string?>> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
