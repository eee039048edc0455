using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Adds the login flow to a host that is not a web app; web apps call <c>AddEIdentityLogin</c>.</summary>
public static class LoginServiceCollectionExtensions
{
    /// <summary>Adds <see cref="LoginFlow"/>, its settings from one section, and their check at start.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section that holds <see cref="LoginOptions"/>.</param>
    public static IServiceCollection AddLoginFlow(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        if (services.Any(service => service.ServiceType == typeof(LoginFlow)))
        {
            return services;
        }

        services.AddLoginSettings(section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LoginOptions>, LoginOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISharedState, InMemorySharedState>();
        services.TryAddSingleton<StateSeal>();
        services.AddMetrics();
        services.TryAddSingleton<LoginTelemetry>();
        services.TryAddSingleton<ProviderClock>();
        services.TryAddSingleton<UnmappedLevels>();
        services.TryAddSingleton<ClientRefusals>();
        services.AddHostedService<LevelAgreementNotice>();
        services.TryAddSingleton<ProviderBackchannel>();
        services.TryAddSingleton<DpopBackchannel>();
        services.TryAddSingleton<ProviderDocuments>();
        services.TryAddSingleton<IdTokenValidator>();
        services.TryAddSingleton(provider => new ClientKeys(
            provider.GetRequiredService<IOptions<LoginOptions>>(),
            provider.GetRequiredService<ILogger<ClientKeys>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ClientSigner>()));
        services.TryAddSingleton<ClientAuthentication>();
        services.TryAddSingleton<SignedRequests>();
        services.TryAddSingleton<PushedAuthorizationEndpoint>();
        services.TryAddSingleton<TokenEndpoint>();
        services.TryAddSingleton<UserInfoEndpoint>();
        services.AddProfile<OpenIdConnectProfile>(LoginProfiles.OpenIdConnect);
        services.TryAddSingleton(provider => new LoginFlow(
            name => provider.GetRequiredKeyedService<ILoginProfile>(name),
            provider.GetRequiredService<ISharedState>(),
            provider.GetRequiredService<StateSeal>(),
            provider.GetRequiredService<IOptions<LoginOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<LoginTelemetry>(),
            provider.GetRequiredService<UnmappedLevels>(),
            provider.GetRequiredService<ILogger<LoginFlow>>()));

        // The factory's own log lines print addresses; ours say what happened without them.
        services.AddHttpClient(LoginDefaults.HttpClientName)
            .UseBackchannelOnly(static provider => provider.GetRequiredService<IOptions<LoginOptions>>().Value.Outbound)
            .RemoveAllLoggers();
        return services;
    }

    /// <summary>Adds the login's settings from one section, to be checked at start by whoever validates them.</summary>
    internal static void AddLoginSettings(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddSettings<LoginOptions>(section, static (configuration, options) => configuration.Bind(options), LoginSettingNames.Sections).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISettingsCheck<LoginOptions>, LoginSettingNames>());
    }

    private static void AddProfile<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProfile>(this IServiceCollection services, string name)
        where TProfile : class, ILoginProfile
    {
        services.AddSingleton(new LoginProfileName(name));
        services.TryAddKeyedSingleton<ILoginProfile, TProfile>(name);
    }
}
