using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Population;

/// <summary>Finds the settings of a register by its name.</summary>
internal static class PopulationOptionsServiceProviderExtensions
{
    /// <summary>Gives the checked settings of a register; the unnamed one's are those that everybody else reads too.</summary>
    public static PopulationOptions GetPopulationOptions(this IServiceProvider provider, string name) => name.Length == 0
        ? provider.GetRequiredService<IOptions<PopulationOptions>>().Value
        : provider.GetRequiredService<IOptionsMonitor<PopulationOptions>>().Get(name);
}
