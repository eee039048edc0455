using System.Diagnostics.CodeAnalysis;
using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Population;

/// <summary>Makes a kind that has settings of its own, one options class in the section of its name.</summary>
internal sealed class ConfiguredKind<TPart, [DynamicallyAccessedMembers(Kept)] TSettings>(
    string name,
    Action<IConfiguration, TSettings> bind,
    Func<RegisterPart<TSettings>, TPart> create) : RegisterKind<TPart>(name)
    where TPart : class
    where TSettings : class
{
    private const DynamicallyAccessedMemberTypes Kept =
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    /// <summary>Gets the settings of the kind; a service token is the one group that any kind may have.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<TSettings>()
        .With<ServiceTokenOptions>("ServiceToken")
        .With<OutboundOptions>("ServiceToken:Outbound");

    // Read beside the register's own settings, so that each knows the names of the other.
    public override void Connect(IServiceCollection services, RegisterName register) => services.AddSettings<TSettings>(
        register.Value,
        register.Section,
        Table.Under(Name),
        (configuration, settings) => bind(configuration.GetSection(Name), settings));

    public override TPart Create(IServiceProvider provider, string register, PopulationOptions population) =>
        create(new RegisterPart<TSettings>(
            register,
            population,
            provider.GetRequiredService<IOptionsMonitor<TSettings>>().Get(register),
            provider));
}
