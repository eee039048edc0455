using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Polly;
using Refit;

namespace EIdentity.Population;

/// <summary>Adds the population register to a program.</summary>
public static class PopulationServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPopulationRegister"/>, with the settings of one section.</summary>
    /// <remarks>The settings are checked at start, and every problem is listed at once. Calling it a second time changes nothing.</remarks>
    /// <param name="services">The program's services.</param>
    /// <param name="section">The section, usually <c>Population</c>; see <see cref="PopulationOptions"/>.</param>
    public static IServiceCollection AddPopulationRegister(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        if (services.Any(service => service.ServiceType == typeof(RegisterPipeline)))
        {
            return services;
        }

        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<PopulationOptions>(Options.DefaultName, section, static (configuration, options) => configuration.Bind(options), PopulationSettingNames.Sections).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PopulationOptions>, PopulationOptionsValidator>();
        services.AddOptions<ServiceTokenOptions>(PopulationDefaults.HttpClientName)
            .Configure<IOptions<PopulationOptions>>(static (token, population) => ServiceTokenSettings.Copy(population.Value, token));
        services.AddResiliencePipeline<string, SoapBody>(PopulationDefaults.HttpClientName, static (builder, context) =>
            RegisterPipeline.Build(builder, context.ServiceProvider));
        services.AddRegisterClient();
        services.AddSingleton<RegisterPipeline>();
        services.AddSingleton<RegisterTransport>();
        services.TryAddSingleton<IPopulationRegister, PopulationRegister>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RegisterPlainHttp>());
        return services;
    }

    private static void AddRegisterClient(this IServiceCollection services) => services
        .AddRefitGeneratedClient<IRegisterApi>(RegisterTransport.CreateSettings(), PopulationDefaults.HttpClientName)
        .ConfigureHttpClient(static (provider, client) =>
        {
            client.BaseAddress = provider.GetRequiredService<IOptions<PopulationOptions>>().Value.Address;
            client.Timeout = Timeout.InfiniteTimeSpan;
        })
        .UseBackchannelOnly(static provider => provider.GetRequiredService<IOptions<PopulationOptions>>().Value.Outbound)
        // The register is a singleton; its handler renews its own connections.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .AddServiceTokenHandler(PopulationDefaults.HttpClientName)
        // The factory's own loggers write addresses and headers.
        .RemoveAllLoggers();
}
