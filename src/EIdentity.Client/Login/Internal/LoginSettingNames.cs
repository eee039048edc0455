namespace EIdentity.Client;

/// <summary>Finds misspelt settings of the login at every depth of its section.</summary>
internal sealed class LoginSettingNames(
    SettingsReaders<LoginOptions> readers,
    IEnumerable<ISettingNames> all) : ISettingsCheck<LoginOptions>
{
    /// <summary>Gets the sections inside the section.</summary>
    public static IReadOnlyList<SettingsSection> Sections { get; } =
    [
        SettingsSection.Of<ClientKeyOptions>("ClientKey"),
        SettingsSection.Of<ClientKeyOptions>("NextClientKey"),
        SettingsSection.Of<ClientKeyOptions>("DecryptionKeys:N"),
        SettingsSection.Of<LevelOptions>("Level"),
        SettingsSection.Of<LevelValues>("Level:Values"),
        SettingsSection.Of<LevelAgreementOptions>("Level:Agreement"),
        SettingsSection.Of<UpstreamProviderOptions>("Level:Upstream"),
        SettingsSection.Of<CitizenClaimNames>("Claims"),
        SettingsSection.Of<OutboundOptions>("Outbound"),
    ];

    // A web app reads its own settings out of the same section.
    public void Check(string name, LoginOptions options, SettingsProblems problems)
    {
        SettingsReader<LoginOptions> reader = readers.Of(name);
        reader.CheckNames(problems, [.. all.Where(names => names.Path == reader.Path).SelectMany(names => names.Names)]);
    }
}
