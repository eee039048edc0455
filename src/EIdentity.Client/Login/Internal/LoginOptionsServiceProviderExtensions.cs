using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Finds the settings of a login by its name.</summary>
internal static class LoginOptionsServiceProviderExtensions
{
    /// <summary>Gives the checked settings of a login; the unnamed one's are those that everybody else reads too.</summary>
    public static LoginOptions GetLoginOptions(this IServiceProvider provider, string name) => name.Length == 0
        ? provider.GetRequiredService<IOptions<LoginOptions>>().Value
        : provider.GetRequiredService<IOptionsMonitor<LoginOptions>>().Get(name);
}
