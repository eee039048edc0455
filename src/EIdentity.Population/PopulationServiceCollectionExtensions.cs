using System.Diagnostics.Metrics;
using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;
using Polly.Telemetry;
using Refit;

namespace EIdentity.Population;

/// <summary>Adds the population register to a program.</summary>
public static class PopulationServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPopulationRegister"/>, with the settings of one section.</summary>
    /// <remarks>The settings are checked at start, and every problem is listed at once.</remarks>
    /// <param name="services">The program's services.</param>
    /// <param name="section">The section, usually <c>Population</c>; see <see cref="PopulationOptions"/>.</param>
    /// <exception cref="EIdentityException">EID1001: it was called before without a name.</exception>
    public static IServiceCollection AddPopulationRegister(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddPopulationRegister(Options.DefaultName, section);
        services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<IPopulationRegister>(Options.DefaultName));
        return services;
    }

    /// <summary>Adds a register by name, beside others, each with a gateway, section, token and limits of its own.</summary>
    /// <remarks>
    /// Its <see cref="IPopulationRegister"/> is a keyed service: <c>[FromKeyedServices("tax")] IPopulationRegister</c>. Its
    /// <see cref="PopulationOptions"/> are found by the name, and its HTTP client by <see cref="PopulationDefaults.GetHttpClientName"/>.
    /// </remarks>
    /// <param name="services">The program's services.</param>
    /// <param name="name">The name, for example <c>tax</c>.</param>
    /// <param name="section">The section that holds the <see cref="PopulationOptions"/> of this register.</param>
    /// <exception cref="EIdentityException">EID1001: the name is taken.</exception>
    public static IServiceCollection AddPopulationRegister(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        string client = PopulationDefaults.GetHttpClientName(name);
        services.AddRegisterSettings(name, section);
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton<RegisterHealth>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISharedState, InMemorySharedState>();
        services.AddRegisterSeams(new RegisterName(name, section));
        services.AddRegisterToken(name, client);
        services.AddResiliencePipeline<string, RegisterAnswer>(client, (builder, context) =>
        {
            builder.ConfigureTelemetry(new TelemetryOptions(context.ServiceProvider.GetRequiredService<IOptions<TelemetryOptions>>().Value)
            {
                LoggerFactory = new TracelessLoggers(context.ServiceProvider.GetRequiredService<ILoggerFactory>()),
            });
            RegisterPipeline.Build(
                builder,
                context.ServiceProvider.GetPopulationOptions(name),
                context.ServiceProvider.GetRequiredService<TimeProvider>());
        });
        services.AddRegisterClient(name, client);
        services.AddKeyedSingleton<IPopulationRegister>(name, (provider, _) => CreateRegister(provider, name, client));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RegisterPlainHttp>());
        return services;
    }

    private static void AddRegisterSettings(this IServiceCollection services, string name, IConfigurationSection section)
    {
        services.TryAddSingleton<RecordFiles>();
        services.TryAddSingleton<RecordPlace>();
        services.TryAddSingleton<DevelopmentKey>();
        services.AddSettings<PopulationOptions>(
            name,
            section,
            PopulationSettingsCheck.Table,
            static (configuration, options) =>
            {
                configuration.Bind(options);
                configuration.GetSection(nameof(options.Outbound)).BindSecrets(options.Outbound);
                options.Record.Key = configuration[$"{nameof(options.Record)}:{nameof(options.Record.Key)}"] ?? options.Record.Key;
                configuration.GetSection(nameof(options.Provenance)).BindKeys(options.Provenance);
            }).ValidateOnStart();
        services.AddSettingsCheck<PopulationOptions, PopulationSettingsCheck>();
        services.AddSettingsCheck<PopulationOptions, RegisterSeamsCheck>();
        services.AddSettingsCheck<PopulationOptions, ProvenanceSettingsCheck>();
    }

    // The kinds that come with the package go the way that those of a program go.
    private static void AddRegisterSeams(this IServiceCollection services, RegisterName register)
    {
        if (!services.HasKind<RegisterGateway>(PopulationDefaults.Gateway))
        {
            services.AddRegisterGateway<Wso2Options>(
                PopulationDefaults.Gateway,
                static (section, settings) =>
                {
                    section.Bind(settings);
                    section.GetSection(nameof(settings.ServiceToken)).BindSecrets(settings.ServiceToken);
                },
                static part => new Wso2Gateway(part.Settings));
            services.AddOwnGateways();
            services.AddRegisterDialect<SoapOptions>(
                PopulationDefaults.Dialect,
                static (section, settings) => section.Bind(settings),
                static part => new SoapDialect(part.Settings));
        }

        services.AddRegister(register);
    }

    private static void AddOwnGateways(this IServiceCollection services)
    {
        services.AddRegisterGateway<DigestOptions>(
            DigestGateway.Kind,
            static (section, settings) =>
            {
                section.Bind(settings);
                settings.SecretKey = section[nameof(settings.SecretKey)] ?? settings.SecretKey;
            },
            static part => new DigestGateway(part.Settings, part.Services.GetRequiredService<TimeProvider>()));
        services.AddRegisterGateway<ForwardOptions>(
            ForwardGateway.Kind,
            static (section, settings) => section.Bind(settings),
            static part => new ForwardGateway(part.Settings, part.Population.Address));
        services.AddRegisterGateway<ApiKeyOptions>(
            ApiKeyGateway.Kind,
            static (section, settings) =>
            {
                section.Bind(settings);
                settings.Key = section[nameof(settings.Key)] ?? settings.Key;
            },
            static part => new ApiKeyGateway(part.Settings));
        services.AddRegisterGateway<HeadersOptions>(
            HeadersGateway.Kind,
            static (section, settings) =>
            {
                foreach (IConfigurationSection header in section.GetSection(nameof(settings.Fixed)).GetChildren())
                {
                    settings.Fixed[header.Key] = header.Value;
                }
            },
            static part => new HeadersGateway(part.Settings));
    }

    private static void AddRegisterToken(this IServiceCollection services, string name, string client)
    {
        services.AddServiceTokens();
        services.AddSingleton(provider => new ServiceTokenName(
            client,
            () => provider.GetRequiredKeyedService<RegisterGateway>(name).ServiceToken is not null));
        services.AddOptions<ServiceTokenOptions>(client).Configure<IServiceProvider>((token, provider) =>
        {
            if (provider.GetRequiredKeyedService<RegisterGateway>(name).ServiceToken is { } own)
            {
                GatewayToken.Copy(provider.GetPopulationOptions(name), own, token);
            }
        });
    }

    private static void AddRegisterClient(this IServiceCollection services, string name, string client) => services
        .AddKeyedRefitGeneratedClient<IRegisterApi>(name, RegisterTransport.CreateSettings(), client)
        .ConfigureHttpClient((provider, http) =>
        {
            http.BaseAddress = provider.GetPopulationOptions(name).Address;
            http.Timeout = Timeout.InfiniteTimeSpan;
        })
        .UseBackchannelOnly(provider => provider.GetPopulationOptions(name).Outbound)
        // The register is a singleton; its handler renews its own connections.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
        {
            RegisterGateway gateway = provider.GetRequiredKeyedService<RegisterGateway>(name);
            foreach (DelegatingHandler handler in gateway.CreateHandlers())
            {
                handlers.Add(handler);
            }

            if (gateway.ServiceToken is not null)
            {
                handlers.Add(provider.CreateServiceTokenHandler(client));
            }
        })
        // The factory's own loggers write addresses and headers.
        .RemoveAllLoggers();

    private static PopulationRegister CreateRegister(IServiceProvider provider, string name, string client)
    {
        TimeProvider time = provider.GetRequiredService<TimeProvider>();
        PopulationOptions options = provider.GetPopulationOptions(name);
        PersonDigester digester = new(options.Record);
        ResiliencePipelineProvider<string> pipelines = provider.GetRequiredService<ResiliencePipelineProvider<string>>();
        ILookUpRecord record = provider.GetRequiredService<RecordPlace>().GetRecord(options.Record);
        return new PopulationRegister(
            options,
            new RegisterExchange(
                provider.GetRequiredKeyedService<RegisterDialect>(name),
                provider.GetRequiredKeyedService<RegisterGateway>(name),
                new RegisterTransport(provider.GetRequiredKeyedService<IRegisterApi>(name), time),
                options),
            new RegisterPipeline(pipelines.GetPipeline<RegisterAnswer>(client), time),
            new LookUpRecorder(record, digester, name, time),
            new PersonLimit(options, provider.GetRequiredService<ISharedState>(), name),
            name,
            time,
            new LookUpReports(
                name,
                options,
                provider.GetRequiredService<IMeterFactory>(),
                provider.GetRequiredService<RegisterHealth>(),
                provider.GetRequiredService<ILogger<PopulationRegister>>().WithName(LookUpLog.Register, name),
                time));
    }
}
