using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EIdentity.Client;

/// <summary>Adds this profile to a login.</summary>
internal static class OpenIdConnectRegistration
{
    public static void AddOpenIdConnectProfile(this IServiceCollection services, string login, IConfigurationSection section)
    {
        services.AddOpenIdConnectSettings(login, section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<LoginProfileKind, OpenIdConnectProfileKind>());
        services.AddKeyedSingleton(login, (provider, _) => new OpenIdConnectParts(
            login,

            // First, since they bring the check of both.
            provider.GetLoginOptions(login),
            provider.GetOpenIdConnectOptions(login),
            provider.GetRequiredService<LoginPlatform>(),
            provider.FindClientSigner(login)));
        services.AddKeyedSingleton(login, static (provider, name) => provider.GetRequiredKeyedService<OpenIdConnectParts>(name).Keys);
    }

    /// <summary>Adds the settings alone; they are read beside the login's own, so that each knows the names of the other.</summary>
    public static void AddOpenIdConnectSettings(this IServiceCollection services, string login, IConfigurationSection section) =>
        services.AddSettings<OpenIdConnectLoginOptions>(
            login,
            section,
            OpenIdConnectSettingsCheck.Table.MovedUnder(OpenIdConnectLoginOptions.Group),
            static (configuration, options) =>
            {
                IConfigurationSection own = configuration.GetSection(OpenIdConnectLoginOptions.Group);
                own.Bind(options);
                own.BindSecrets(options);
            });
}
