using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Registers options that are filled from a section and checked with every problem in one message.</summary>
internal static class SettingsRegistration
{
    /// <summary>Adds the options; <paramref name="inside"/> names the sections that the section holds.</summary>
    public static OptionsBuilder<TOptions> AddSettings<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(
        this IServiceCollection services, IConfigurationSection section, Action<IConfiguration, TOptions> bind, params IReadOnlyList<SettingsSection> inside)
        where TOptions : class
    {
        SettingsReader<TOptions> reader = new(section, bind, inside);
        services.AddSingleton(reader);
        services.AddSingleton<ISettingsCheck<TOptions>>(reader);
        services.AddSingleton<ISettingNames>(reader);
        services.AddSingleton(new SettingsPath<TOptions>(section.Path));
        services.TryAddSingleton<SandboxPermission>();
        return services.AddOptions<TOptions>().Configure(reader.Bind);
    }

    /// <summary>Checks at start options that others fill, and lets no failure hide the problems of other sections.</summary>
    public static void CheckFilledAtStart<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(this IServiceCollection services, string name)
        where TOptions : class
    {
        services.AddOptions<FilledAtStart<TOptions>>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FilledAtStart<TOptions>>, FillingCheck<TOptions>>());
    }
}
