using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Adds this profile to a login.</summary>
internal static class NationalPortalRegistration
{
    public static void AddNationalPortalProfile(this IServiceCollection services, string login, IConfigurationSection section)
    {
        services.AddSettings<NationalPortalLoginOptions>(
            login,
            section,
            NationalPortalSettingsCheck.Table.Under(NationalPortalLoginOptions.Group),
            static (configuration, options) =>
            {
                IConfigurationSection own = configuration.GetSection(NationalPortalLoginOptions.Group);
                own.Bind(options);
                options.ClientSecret = own[nameof(options.ClientSecret)] ?? options.ClientSecret;
            });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<LoginProfileKind, NationalPortalProfileKind>());
        services.AddKeyedSingleton(login, (provider, _) => new NationalPortalParts(
            login,
            provider.GetLoginOptions(login),
            provider.GetNationalPortalOptions(login),
            provider.GetRequiredService<LoginPlatform>()));
    }

    /// <summary>Gives the settings of a login by its name.</summary>
    public static NationalPortalLoginOptions GetNationalPortalOptions(this IServiceProvider provider, string login) =>
        provider.GetRequiredService<IOptionsMonitor<NationalPortalLoginOptions>>().Get(login);
}
