using Microsoft.AspNetCore.Hosting;

namespace EIdentity.IntegrationTests;

internal static class WebHostBuilderExtensions
{
    public static IWebHostBuilder UseSettings(this IWebHostBuilder host, IEnumerable<(string Name, string? Value)> settings)
    {
        foreach ((string name, string? value) in settings)
        {
            host.UseSetting(name, value);
        }

        return host;
    }
}
