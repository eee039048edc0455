using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Registers options that are filled from a section and checked with every problem in one message.</summary>
internal static class SettingsRegistration
{
    /// <summary>
    /// Adds the options of a name, empty for the unnamed ones; <paramref name="inside"/> names the sections that the section holds.
    /// </summary>
    public static OptionsBuilder<TOptions> AddSettings<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(
        this IServiceCollection services,
        string name,
        IConfigurationSection section,
        Action<IConfiguration, TOptions> bind,
        params IReadOnlyList<SettingsSection> inside)
        where TOptions : class
    {
        ThrowIfNamedTwice<TOptions>(services, name, section);
        SettingsReader<TOptions> reader = new(name, section, bind, inside);
        services.AddSingleton(reader);
        services.AddSingleton<ISettingsCheck<TOptions>>(reader);
        services.AddSingleton<ISettingNames>(reader);
        services.TryAddSingleton<SettingsReaders<TOptions>>();
        services.TryAddSingleton<SandboxPermission>();
        return services.AddOptions<TOptions>(name).Configure(reader.Bind);
    }

    // Two sections for one name: one of them would be passed over in silence.
    private static void ThrowIfNamedTwice<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(
        IServiceCollection services, string name, IConfigurationSection section)
        where TOptions : class
    {
        SettingsReader<TOptions>? first = services
            .Where(static service => !service.IsKeyedService)
            .Select(static service => service.ImplementationInstance)
            .OfType<SettingsReader<TOptions>>()
            .FirstOrDefault(reader => reader.Name == name);
        if (first is not null)
        {
            string which = name.Length == 0 ? "without a name" : $"under the name '{name}'";
            throw new EIdentityException(
                ErrorCodes.SettingsInvalid,
                $"{typeof(TOptions).Name} is added twice {which}, "
                    + $"from {first.Path} and from {section.Path}; give the second a name of its own.");
        }
    }

    /// <summary>Checks at start options that others fill, and lets no failure hide the problems of other sections.</summary>
    public static void CheckFilledAtStart<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(this IServiceCollection services, string name)
        where TOptions : class
    {
        services.AddOptions<FilledAtStart<TOptions>>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FilledAtStart<TOptions>>, FillingCheck<TOptions>>());
    }
}
