using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Finds what belongs to a login by its name.</summary>
internal static class LoginOptionsServiceProviderExtensions
{
    /// <summary>Gives the checked settings of a login; the unnamed one's are those that everybody else reads too.</summary>
    public static LoginOptions GetLoginOptions(this IServiceProvider provider, string name) => name.Length == 0
        ? provider.GetRequiredService<IOptions<LoginOptions>>().Value
        : provider.GetRequiredService<IOptionsMonitor<LoginOptions>>().Get(name);

    /// <summary>Finds the program's own signer of a login: one provider's key must not sign what goes to another.</summary>
    public static ClientSigner? FindClientSigner(this IServiceProvider provider, string name) => name.Length == 0
        ? provider.GetService<ClientSigner>()
        : provider.GetKeyedService<ClientSigner>(name);

    /// <summary>Finds what opens the answers of a login's provider with a key of the program's own.</summary>
    public static ClientDecryptor? FindClientDecryptor(this IServiceProvider provider, string name) => name.Length == 0
        ? provider.GetService<ClientDecryptor>()
        : provider.GetKeyedService<ClientDecryptor>(name);
}
