using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Finds this profile's settings of a login by its name.</summary>
internal static class OpenIdConnectServiceProviderExtensions
{
    /// <summary>Gives the settings; the unnamed login's are those that everybody else reads too.</summary>
    public static OpenIdConnectLoginOptions GetOpenIdConnectOptions(this IServiceProvider provider, string login) => login.Length == 0
        ? provider.GetRequiredService<IOptions<OpenIdConnectLoginOptions>>().Value
        : provider.GetRequiredService<IOptionsMonitor<OpenIdConnectLoginOptions>>().Get(login);
}
