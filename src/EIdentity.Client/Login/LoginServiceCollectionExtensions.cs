using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Adds the login flow to a host that is not a web app; web apps call <c>AddEIdentityLogin</c>.</summary>
public static class LoginServiceCollectionExtensions
{
    /// <summary>Adds <see cref="LoginFlow"/>, its settings from one section, and their check at start.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section that holds <see cref="LoginOptions"/> and, in a group of its name, the profile's own.</param>
    /// <exception cref="EIdentityException">EID1001: it was called before without a name.</exception>
    public static IServiceCollection AddLoginFlow(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddLoginFlow(Options.DefaultName, section);
        services.AddSingleton(static provider => provider.GetRequiredKeyedService<LoginFlow>(Options.DefaultName));
        services.AddSingleton(static provider => provider.GetRequiredKeyedService<ClientKeys>(Options.DefaultName));
        return services;
    }

    /// <summary>Adds a login by name, beside others, each with its own provider, section and keys.</summary>
    /// <remarks>
    /// Its <see cref="LoginFlow"/>, <see cref="ClientKeys"/> and <see cref="LoginOptions"/> are found by the name: the first two
    /// as keyed services. The settings of its profile stand in the section's group of the profile's name.
    /// A <see cref="ClientSigner"/> signs for the login whose name is its key:
    /// <c>services.AddKeyedSingleton&lt;ClientSigner&gt;(name, …)</c>; one without a key signs for the login without a name alone.
    /// A <see cref="ClientDecryptor"/> is found in the same way.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, for example <c>Organisations</c>.</param>
    /// <param name="section">The section that holds the <see cref="LoginOptions"/> of this login.</param>
    /// <exception cref="EIdentityException">EID1001: the name is taken.</exception>
    public static IServiceCollection AddLoginFlow(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<LoginOptions>, LevelClaimSetup>());
        services.AddLoginSettings(name, section);
        services.AddSettingsCheck<LoginOptions, LoginSettingsCheck>();
        services.AddLoginPlatform();
        LoginName login = new(name, section);
        services.AddSingleton(login);
        services.AddKeyedSingleton(name, static (provider, _) => new UnmappedLevels(provider.GetRequiredService<TimeProvider>()));
        services.AddOpenIdConnectProfile(name, section);
        services.AddNationalPortalProfile(name, section);
        services.AddVNeIDProfile(name, section);
        services.AddKeyedSingleton(name, (provider, _) => CreateFlow(provider, login));

        // The factory's own log lines print addresses; ours say what happened without them.
        services.AddHttpClient(LoginDefaults.GetHttpClientName(name))
            .UseBackchannelOnly(provider => provider.GetLoginOptions(name).Outbound)
            .RemoveAllLoggers();
        return services;
    }

    /// <summary>Adds a wire profile of one's own, for every login whose setting <c>Profile</c> names it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="kind">Makes the profiles.</param>
    /// <exception cref="EIdentityException">EID1001: the name is taken.</exception>
    [Experimental(LoginProfiles.Experimental)]
    public static IServiceCollection AddLoginProfile(this IServiceCollection services, LoginProfileKind kind)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(kind);
        if (services.Select(static service => service.IsKeyedService ? null : service.ImplementationInstance)
            .OfType<LoginProfileKind>()
            .Any(other => other.Name.Equals(kind.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new EIdentityException(ErrorCodes.SettingsInvalid, $"The profile '{kind.Name}' was added before; one name means one.");
        }

        // What stands in its section is its own affair.
        services.AddSingleton(new OpenSettings(kind.Name));
        return services.AddSingleton(kind);
    }

    /// <summary>Adds a login's settings from one section; the caller adds the checks that are made of them at start.</summary>
    internal static void AddLoginSettings(this IServiceCollection services, string name, IConfigurationSection section) => services
        .AddSettings<LoginOptions>(
            name,
            section,
            LoginSettingsCheck.Table,
            static (configuration, options) =>
            {
                configuration.Bind(options);
                configuration.GetSection(nameof(options.Outbound)).BindSecrets(options.Outbound);
            })
        .ValidateOnStart();

    private static void AddLoginPlatform(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISharedState, InMemorySharedState>();
        services.TryAddSingleton<StateSeal>();
        services.TryAddKeyedSingleton<ISharedState>(
            BegunLogins.Counts,
            static (provider, _) => BegunLogins.CreateCounts(provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton(BegunLogins.Marks, static (provider, _) => CreateMarks(provider));
        services.TryAddSingleton<RefusalAlarm>();
        services.TryAddSingleton(static provider => new BegunLogins(
            provider.GetRequiredKeyedService<ISharedState>(BegunLogins.Marks),
            provider.GetRequiredKeyedService<ISharedState>(BegunLogins.Counts),
            provider.GetRequiredService<RefusalAlarm>(),
            provider.GetRequiredService<ILogger<BegunLogins>>()));
        services.AddMetrics();
        services.TryAddSingleton<LoginTelemetry>();
        services.TryAddSingleton<LoginPlatform>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LevelNotice>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ConfirmationNotice>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ProfileNotice>());
    }

    // What instances share, they share marks in; one that is alone keeps them where they fill nothing else.
    private static ISharedState CreateMarks(IServiceProvider provider) =>
        provider.GetRequiredService<ISharedState>() is { } shared and not InMemorySharedState
            ? shared
            : BegunLogins.CreateMarks(provider.GetRequiredService<TimeProvider>());

    private static LoginFlow CreateFlow(IServiceProvider provider, LoginName login)
    {
        LoginOptions settings = provider.GetLoginOptions(login.Value);
        LoginProfileKind kind = provider.GetServices<LoginProfileKind>().FindFor(settings.Profile)!;
        return new LoginFlow(
            login,
            kind.Name,
            settings,
            provider.GetRequiredService<LoginPlatform>(),
            kind.Create(new LoginProfileContext(login, settings, kind, provider)),
            provider.GetRequiredService<BegunLogins>(),
            provider.GetRequiredService<StateSeal>(),
            provider.GetRequiredKeyedService<UnmappedLevels>(login.Value));
    }
}
