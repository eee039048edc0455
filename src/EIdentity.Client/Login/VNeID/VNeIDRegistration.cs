using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Adds this profile to a login.</summary>
internal static class VNeIDRegistration
{
    public static void AddVNeIDProfile(this IServiceCollection services, string login, IConfigurationSection section)
    {
        services.AddSettings<VNeIDLoginOptions>(
            login,
            section,
            VNeIDSettingsCheck.Table.Under(VNeIDLoginOptions.Group),
            static (configuration, options) =>
            {
                IConfigurationSection own = configuration.GetSection(VNeIDLoginOptions.Group);
                own.Bind(options);
                options.ClientSecret = own[nameof(options.ClientSecret)] ?? options.ClientSecret;
                own.GetSection(nameof(options.DecryptionKeys)).BindSecrets(options.DecryptionKeys);
            });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<LoginProfileKind, VNeIDProfileKind>());
        services.AddKeyedSingleton(login, (provider, _) => new VNeIDParts(
            login,
            provider.GetLoginOptions(login),
            provider.GetVNeIDOptions(login),
            provider.GetRequiredService<LoginPlatform>(),
            provider.FindClientDecryptor(login)));
    }

    /// <summary>Gives the settings of a login by its name.</summary>
    public static VNeIDLoginOptions GetVNeIDOptions(this IServiceProvider provider, string login) =>
        provider.GetRequiredService<IOptionsMonitor<VNeIDLoginOptions>>().Get(login);
}
