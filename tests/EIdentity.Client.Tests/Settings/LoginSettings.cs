using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>The four settings that are enough, and the options that come of a set of them.</summary>
internal static class LoginSettings
{
    public static Dictionary<string, string?> Good => new()
    {
        ["EIdentity:Issuer"] = "https://eid.example",
        ["EIdentity:ClientId"] = "portal",
        ["EIdentity:ClientSecret"] = "not-a-real-secret",
        ["EIdentity:Level:Values:Level2:0"] = "loa2",
    };

    public static LoginOptions Load(Dictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging()
            .AddLoginFlow(configuration.GetSection("EIdentity"))
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<LoginOptions>>().Value;
    }
}
