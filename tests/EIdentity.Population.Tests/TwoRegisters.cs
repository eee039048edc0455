using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Population.Tests;

/// <summary>One program with two registers by name, each at a gateway of its own, and with nothing in common but the clock.</summary>
internal sealed class TwoRegisters : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TwoRegisters(params (string Key, string? Value)[] settings)
    {
        Dictionary<string, string?> all = [];
        AddSettings(all, "Tax", "tax", Recorded);
        AddSettings(all, "Land", "land", Recorded);
        all["Tax:Procedures:1.004873:RegisterServiceCode"] = "TAX-01";
        all["Tax:Procedures:1.004873:LegalBasis"] = "Law 26/2023/QH15, article 10";
        all["Land:Procedures:2.000815:RegisterServiceCode"] = "LAND-01";
        all["Land:Procedures:2.000815:LegalBasis"] = "Law 26/2023/QH15, article 10";
        foreach ((string key, string? value) in settings)
        {
            all[key] = value;
        }

        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        ServiceCollection services = new();
        services.AddFakeLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = "Production" });
        services.AddPopulationRegister("tax", configuration.GetSection("Tax"));
        services.AddPopulationRegister("land", configuration.GetSection("Land"));
        services.AddHttpClient(PopulationDefaults.GetHttpClientName("tax")).ConfigurePrimaryHttpMessageHandler(() => TaxNetwork);
        services.AddHttpClient(PopulationDefaults.GetHttpClientName("land")).ConfigurePrimaryHttpMessageHandler(() => LandNetwork);
        services.AddHttpClient(ServiceTokenDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Tokens);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public static Purpose TaxPurpose { get; } = Purpose.For("1.004873", "H08.17-250101-0001", Actor.Self);

    public static Purpose LandPurpose { get; } = Purpose.For("2.000815", "H08.17-250101-0002", Actor.Self);

    public ScriptedHandler TaxNetwork { get; } = new();

    public ScriptedHandler LandNetwork { get; } = new();

    /// <summary>Gets the network of both token endpoints.</summary>
    public ScriptedHandler Tokens { get; } = new();

    /// <summary>Gets the record that both share.</summary>
    public RecordFile Recorded { get; } = new();

    public EagerTime Time { get; } = new();

    public IServiceProvider Services => _services;

    public FakeLogCollector Logs => _services.GetRequiredService<FakeLogCollector>();

    public Task<Verdict> AskTaxAsync() => Register("tax").VerifyAsync(The.Lan, TaxPurpose);

    public Task<Verdict> AskLandAsync() => Register("land").VerifyAsync(The.Lan, LandPurpose);

    public IPopulationRegister Register(string name) => _services.GetRequiredKeyedService<IPopulationRegister>(name);

    /// <summary>Does what a host does at start.</summary>
    public async Task StartAsync()
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Recorded.Dispose();
    }

    private static void AddSettings(Dictionary<string, string?> settings, string section, string name, RecordFile recorded)
    {
        settings[$"{section}:Record:Path"] = recorded.Path;
        settings[$"{section}:Record:Key"] = RecordFile.Key;
        settings[$"{section}:Record:KeyId"] = RecordFile.KeyId;
        settings[$"{section}:Address"] = $"https://{name}.test/soap";
        settings[$"{section}:AgencyAccount"] = $"{name}-account";
        settings[$"{section}:Wso2:ServiceToken:Endpoint"] = $"https://{name}.test/token";
        settings[$"{section}:Wso2:ServiceToken:ConsumerKey"] = $"{name}-key";
        settings[$"{section}:Wso2:ServiceToken:ConsumerSecret"] = $"{name}-secret";
    }
}
