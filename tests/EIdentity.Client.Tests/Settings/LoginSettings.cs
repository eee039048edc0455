using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>The four settings that are enough, and the options that come of a set of them.</summary>
internal static class LoginSettings
{
    public static Dictionary<string, string?> Good => new()
    {
        ["EIdentity:OpenIdConnect:Issuer"] = "https://eid.example",
        ["EIdentity:OpenIdConnect:ClientId"] = "portal",
        ["EIdentity:OpenIdConnect:ClientSecret"] = "not-a-real-secret",
        ["EIdentity:Level:Values:Level2:0"] = "loa2",
    };

    public static LoginOptions Load(Dictionary<string, string?> settings)
    {
        using ServiceProvider services = Provide(settings);
        return services.GetRequiredService<IOptions<LoginOptions>>().Value;
    }

    public static OpenIdConnectLoginOptions LoadOpenIdConnect(Dictionary<string, string?> settings)
    {
        using ServiceProvider services = Provide(settings);
        return services.GetCheckedOpenIdConnectOptions();
    }

    private static ServiceProvider Provide(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging()
        .AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("EIdentity"))
        .BuildServiceProvider();
}
