using EIdentity.Client;
using EIdentity.Population;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>A program that looks people up in the sandbox, and says by its settings alone what lies between.</summary>
internal sealed class GatewayJourney : IAsyncDisposable
{
    private static readonly Purpose Purpose = Purpose.For("1.004873", "H99-0001", Actor.Officer("canbo-17"));

    private readonly WebApplication _sandbox;
    private readonly IHost _program;
    private readonly string _record = Path.Combine(AppContext.BaseDirectory, "records", Guid.NewGuid().ToString("N"));

    private GatewayJourney(WebApplication sandbox, SandboxWorld world, (string Key, string? Value)[] settings)
    {
        _sandbox = sandbox;
        World = world;
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            EnvironmentName = "Development",
        });
        builder.Configuration.AddInMemoryCollection(world.GetSettings());
        builder.Configuration.AddInMemoryCollection(OwnSettings());
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(own => "Population:" + own.Key, own => own.Value));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddPopulationRegister(builder.Configuration.GetSection("Population"));
        foreach (string client in (string[])[PopulationDefaults.HttpClientName, ServiceTokenDefaults.HttpClientName])
        {
            builder.Services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => _sandbox.GetTestServer().CreateHandler());
        }

        _program = builder.Build();
    }

    public SandboxWorld World { get; }

    /// <summary>Gets the clock of the program; the sandbox has one of its own, which begins with the same time.</summary>
    public FakeTimeProvider Time { get; } = StoppedClock();

    public IEnumerable<string> Logged => _program.Services.GetFakeLogCollector().GetSnapshot()
        .Select(line => $"{line.Message} {string.Join(' ', line.StructuredState ?? [])} {line.Exception}");

    public static async Task<GatewayJourney> StartAsync(
        string gateway, Action<SandboxOptions>? configure = null, params (string Key, string? Value)[] settings)
    {
        SandboxOptions options = new() { TimeProvider = StoppedClock(), Register = { Gateway = gateway } };
        configure?.Invoke(options);
        SandboxWorld world = new(options);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        WebApplication sandbox = builder.Build();
        sandbox.MapEIdentitySandbox(world);
        await sandbox.StartAsync(TestContext.Current.CancellationToken);
        GatewayJourney journey = new(sandbox, world, settings);
        await journey._program.StartAsync(TestContext.Current.CancellationToken);
        return journey;
    }

    public async Task<Citizen> FindLanAsync() => Assert.IsType<FindResult.Found>(await FindAsync()).Citizen;

    public Task<PopulationRegisterException> FailAsync() => Assert.ThrowsAsync<PopulationRegisterException>(FindAsync);

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _sandbox.DisposeAsync();
        if (Directory.Exists(_record))
        {
            Directory.Delete(_record, recursive: true);
        }
    }

    private Task<FindResult> FindAsync() => _program.Services.GetRequiredService<IPopulationRegister>().FindAsync(
        PersonIdentity.From(People.Lan.Citizen), CitizenFields.Sex, Purpose, TestContext.Current.CancellationToken);

    private static FakeTimeProvider StoppedClock() => new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    private Dictionary<string, string?> OwnSettings() => new()
    {
        ["Population:Record:Path"] = Path.Combine(_record, "look-ups.jsonl"),
        ["Population:Procedures:1.004873:RegisterServiceCode"] = "SANDBOX-01",
        ["Population:Procedures:1.004873:LegalBasis"] = "Law 26/2023/QH15, article 10",
        ["Population:Procedures:1.004873:Fields:0"] = "Sex",
    };
}
