using EIdentity.Sandbox;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Sets a stock handler up as an agency does, and reads its options as the start does.</summary>
internal static class StockStart
{
    private static readonly IConfigurationSection Section = new ConfigurationBuilder()
        .AddInMemoryCollection(new SandboxWorld(new SandboxOptions()).GetSettings())
        .Build()
        .GetSection("EIdentity");

    public static void Check(
        Action<OpenIdConnectOptions> set, string environment = "Production", Action<IServiceCollection>? services = null)
    {
        ServiceCollection all = new();
        all.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        all.AddLogging();
        all.AddAuthentication().AddCookie("Portal").AddOpenIdConnect(options =>
        {
            options.SignInScheme = "Portal";
            options.Authority = "https://login.example.gov.vn";
            options.ClientId = "portal";
            set(options);
        }).AddEIdentityLevels(Section);
        services?.Invoke(all);
        using ServiceProvider provider = all.BuildServiceProvider();
        provider.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdConnectDefaults.AuthenticationScheme);
    }
}
