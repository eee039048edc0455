using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Names the settings at every depth of the register's section.</summary>
internal static class PopulationSettingNames
{
    /// <summary>Gets the sections inside the section.</summary>
    public static IReadOnlyList<SettingsSection> Sections { get; } =
    [
        SettingsSection.Of<ServiceTokenOptions>("ServiceToken"),
        SettingsSection.Of<OutboundOptions>("ServiceToken:Outbound"),
        SettingsSection.Of<ProcedureOptions>("Procedures:N"),
        SettingsSection.Of<PopulationTimeouts>("Timeouts"),
        SettingsSection.Of<OutboundOptions>("Outbound"),
    ];
}
