using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Registers options that are filled from a section and checked with every problem in one message.</summary>
internal static class SettingsRegistration
{
    /// <summary>Adds the options of a name, empty for the unnamed ones.</summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(
        this IServiceCollection services,
        string name,
        IConfigurationSection section,
        SettingsTable table,
        Action<IConfiguration, TOptions> bind)
        where TOptions : class
    {
        ThrowIfNamedTwice<TOptions>(services, name, section);
        SettingsReader reader = new(typeof(TOptions), name, section, table);
        services.AddSingleton(reader);
        return services.AddOptions<TOptions>(name).Configure(options => bind(reader.Read(), options));
    }

    /// <summary>Adds a check of the options of every name.</summary>
    public static void AddSettingsCheck<TOptions, [DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicConstructors)] TCheck>(this IServiceCollection services)
        where TOptions : class
        where TCheck : class, ISettingsCheck<TOptions>
    {
        services.TryAddSingleton<SandboxPermission>();
        services.TryAddSingleton(static _ => SandboxAssemblies.Find());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SandboxStartCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, SettingsValidator<TOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISettingsCheck<TOptions>, TCheck>());
    }

    /// <summary>Checks at start options that others fill, and lets no failure hide the problems of other sections.</summary>
    public static void CheckFilledAtStart<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(this IServiceCollection services, string name)
        where TOptions : class
    {
        services.AddOptions<FillingValidator<TOptions>.AtStart>(name).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<FillingValidator<TOptions>.AtStart>, FillingValidator<TOptions>>());
    }

    // Two sections for one name: one of them would be passed over in silence.
    private static void ThrowIfNamedTwice<TOptions>(IServiceCollection services, string name, IConfigurationSection section)
    {
        SettingsReader? first = services
            .Where(static service => !service.IsKeyedService)
            .Select(static service => service.ImplementationInstance)
            .OfType<SettingsReader>()
            .FirstOrDefault(reader => reader.Fills<TOptions>(name));
        if (first is not null)
        {
            string which = name.Length == 0 ? "without a name" : $"under the name '{name}'";
            throw new EIdentityException(
                ErrorCodes.SettingsInvalid,
                $"{typeof(TOptions).Name} is added twice {which}, "
                    + $"from {first.Path} and from {section.Path}; give the second a name of its own.");
        }
    }
}
