using System.Net;
using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Population.Tests;

/// <summary>The real register client in front of a scripted network, a clock by command, and a log that keeps everything.</summary>
internal sealed class RegisterUnderTest : IAsyncDisposable
{
    public static readonly Dictionary<string, string?> Settings = new()
    {
        ["Population:Address"] = "https://gateway.test/dancu/1.0/soap",
        ["Population:AgencyAccount"] = "agency-account",
        ["Population:Wso2:ServiceToken:Endpoint"] = "https://gateway.test/token",
        ["Population:Wso2:ServiceToken:ConsumerKey"] = "key",
        ["Population:Wso2:ServiceToken:ConsumerSecret"] = "secret",
        ["Population:Record:Path"] = RecordFile.Shared,
        ["Population:Record:Key"] = RecordFile.Key,
        ["Population:Record:KeyId"] = RecordFile.KeyId,
        ["Population:Procedures:1.004873:RegisterServiceCode"] = "TEST-01",
        ["Population:Procedures:1.004873:LegalBasis"] = "Law 26/2023/QH15, article 10",
        ["Population:Procedures:1.004873:Fields:0"] = "Name",
        ["Population:Procedures:1.004873:Fields:1"] = "BirthDate, Sex, MaritalStatus",
        ["Population:Procedures:1.004873:Fields:2"] = "PermanentResidence",
    };

    private readonly ServiceProvider _services;

    public RegisterUnderTest(params (string Key, string? Value)[] settings)
        : this(static _ => { }, settings)
    {
    }

    public RegisterUnderTest(Action<IServiceCollection> app, params (string Key, string? Value)[] settings)
    {
        Dictionary<string, string?> all = new(Settings) { ["Population:Record:Path"] = Recorded.Path };
        foreach ((string key, string? value) in settings)
        {
            all["Population:" + key] = value;
        }

        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        ServiceCollection services = new();
        services.AddFakeLogging();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = "Development" });
        app(services);
        services.AddPopulationRegister(configuration.GetSection("Population"));
        services.AddHttpClient(PopulationDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Network);
        services.AddHttpClient(ServiceTokenDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Tokens);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Gets the record of this test's look-ups, unless its settings name another.</summary>
    public RecordFile Recorded { get; } = new();

    public ScriptedHandler Network { get; } = new();

    public ScriptedHandler Tokens { get; } = new ScriptedHandler()
        .AlwaysAnswer(HttpStatusCode.OK, """{"access_token":"service-1","token_type":"Bearer","expires_in":3600}""", "application/json");

    public EagerTime Time { get; } = new();

    public IServiceProvider Services => _services;

    public IPopulationRegister Register => _services.GetRequiredService<IPopulationRegister>();

    public FakeLogCollector Logs => _services.GetRequiredService<FakeLogCollector>();

    /// <summary>Does what a host does at start.</summary>
    public async Task StartAsync()
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public RegisterUnderTest Answering(string body)
    {
        Network.Answer(HttpStatusCode.OK, body);
        return this;
    }

    public Task<Verdict> VerifyAsync(CancellationToken cancellationToken = default) =>
        Register.VerifyAsync(The.Lan, The.Purpose, cancellationToken);

    public async Task<Citizen> FindLanAsync(CitizenFields fields) =>
        Assert.IsType<FindResult.Found>(await Register.FindAsync(The.Lan, fields, The.Purpose)).Citizen;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Recorded.Dispose();
    }
}
