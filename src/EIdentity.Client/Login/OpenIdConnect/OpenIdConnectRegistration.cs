using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EIdentity.Client;

/// <summary>Adds this profile to a login.</summary>
internal static class OpenIdConnectRegistration
{
    public static void AddOpenIdConnectProfile(this IServiceCollection services, string login)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<LoginProfileKind, OpenIdConnectProfileKind>());
        services.AddKeyedSingleton(login, (provider, _) => new OpenIdConnectParts(
            login,
            provider.GetLoginOptions(login),
            provider.GetRequiredService<LoginPlatform>(),
            provider.FindClientSigner(login)));
        services.AddKeyedSingleton(login, static (provider, name) => provider.GetRequiredKeyedService<OpenIdConnectParts>(name).Keys);
    }
}
