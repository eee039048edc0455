using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Finds misspelt settings of the login at every depth of its section.</summary>
internal sealed class LoginSettingNames(SettingsReader<LoginOptions> reader, IEnumerable<ISettingNames> all) : ISettingsCheck<LoginOptions>
{
    private const string EachOf = ":N";

    /// <summary>Gets the names of every section inside the section; <c>:N</c> stands for each entry of a list.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<string> Names)> Sections { get; } =
    [
        ("ClientKey", NamesOf<ClientKeyOptions>()),
        ("NextClientKey", NamesOf<ClientKeyOptions>()),
        ("DecryptionKeys:N", NamesOf<ClientKeyOptions>()),
        ("Level", NamesOf<LevelOptions>()),
        ("Level:Values", NamesOf<LevelValues>()),
        ("Level:Agreement", NamesOf<LevelAgreementOptions>()),
        ("Level:Upstream", NamesOf<UpstreamProviderOptions>()),
        ("Claims", NamesOf<CitizenClaimNames>()),
        ("Outbound", NamesOf<OutboundOptions>()),
    ];

    public void Check(LoginOptions options, SettingsProblems problems)
    {
        // A web app reads its own settings out of the same section.
        UnknownSettings.Check(problems, reader.Keys, [.. all.Where(names => names.Path == reader.Path).SelectMany(names => names.Names)]);
        foreach ((string path, IReadOnlyList<string> names) in Sections)
        {
            foreach (string section in Expand(path))
            {
                UnknownSettings.Check(problems, reader.KeysIn(section), names, section + ":");
            }
        }
    }

    private IEnumerable<string> Expand(string path)
    {
        if (!path.EndsWith(EachOf, StringComparison.Ordinal))
        {
            return [path];
        }

        string list = path[..^EachOf.Length];
        return reader.KeysIn(list).Select(index => $"{list}:{index}");
    }

    private static string[] NamesOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>() =>
        [.. typeof(TOptions).GetProperties().Select(property => property.Name)];
}
