using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Registers options that are filled from a section and checked with every problem in one message.</summary>
internal static class SettingsRegistration
{
    public static OptionsBuilder<TOptions> AddSettings<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(
        this IServiceCollection services, IConfigurationSection section, Action<IConfiguration, TOptions> bind)
        where TOptions : class, new()
    {
        SettingsReader<TOptions> reader = new(section, bind);
        services.AddSingleton(reader);
        services.AddSingleton<ISettingsCheck<TOptions>>(reader);
        services.AddSingleton<ISettingNames>(reader);
        services.AddSingleton(new SettingsPath<TOptions>(section.Path));
        return services.AddOptions<TOptions>().Configure(reader.Bind);
    }
}
