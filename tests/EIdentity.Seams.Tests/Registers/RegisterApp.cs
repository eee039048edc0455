using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;
using EIdentity.Sandbox;
using EIdentity.Seams.Tests.Lines;
using EIdentity.Seams.Tests.Stamp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Seams.Tests.Registers;

/// <summary>A web app that looks people up through a made-up gateway in a made-up dialect.</summary>
internal sealed class RegisterApp : IAsyncDisposable
{
    public const string Key = "stamp-key-of-the-tests";

    private readonly WebApplication _app;
    private readonly string _record = Path.Combine(AppContext.BaseDirectory, "records", Guid.NewGuid().ToString("N"));

    public RegisterApp(params (string Key, string? Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(
            static own => "Population:" + own.Key,
            static own => own.Value));
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFakeLogging();

        // One before the register, one after it: either order will do.
        builder.Services.AddStampGateway();
        builder.Services.AddPopulationRegister(builder.Configuration.GetSection("Population"));
        builder.Services.AddLinesDialect();
        builder.Services.AddPopulationRegister("land", builder.Configuration.GetSection("Land"));
        builder.Services.AddHealthChecks().AddPopulationRegister();
        builder.Services.AddHttpClient(PopulationDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Gateway);
        builder.Services.AddHttpClient(PopulationDefaults.GetHttpClientName("land")).ConfigurePrimaryHttpMessageHandler(() => LandGateway);
        builder.Services.AddHttpClient(ServiceTokenDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Tokens);
        _app = builder.Build();
        _app.MapHealthChecks("/health");
        _app.MapGet("/look-up", ShowAsync);
    }

    public static PersonIdentity Lan { get; } = PersonIdentity.From(People.Lan.Citizen);

    public static Purpose Purpose { get; } = Purpose.For("1.004873", "H99-0001", Actor.Officer("canbo-17"));

    public Network Gateway { get; } = new();

    /// <summary>Gets the network of a second register, which goes through the kinds that come with the package.</summary>
    public Network LandGateway { get; } = new();

    public Network Tokens { get; } = new();

    public IServiceProvider Services => _app.Services;

    public IPopulationRegister Register => Services.GetRequiredService<IPopulationRegister>();

    public FakeLogCollector Logs => Services.GetRequiredService<FakeLogCollector>();

    public Task StartAsync() => _app.StartAsync();

    public HttpClient CreateBrowser() => _app.GetTestClient();

    public Task<FindResult> FindAsync() => Register.FindAsync(Lan, CitizenFields.Name, Purpose, TestContext.Current.CancellationToken);

    public Task<PopulationRegisterException> FailAsync() => Assert.ThrowsAsync<PopulationRegisterException>(FindAsync);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (Directory.Exists(_record))
        {
            Directory.Delete(_record, recursive: true);
        }
    }

    private static async Task<IResult> ShowAsync(IPopulationRegister register, CancellationToken cancellationToken)
    {
        try
        {
            await register.FindAsync(Lan, CitizenFields.Name, Purpose, cancellationToken);
            return Results.Text("found");
        }
        catch (PopulationRegisterException failure)
        {
            CitizenMessage page = CitizenMessage.For(failure.Code, PageLanguage.English, failure.Reference);
            return Results.Text($"{page.Title} {string.Join(' ', page.Paragraphs)}", statusCode: page.StatusCode);
        }
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Population:Address"] = "https://gateway.test/lines",
        ["Population:AgencyAccount"] = "agency-account",
        ["Population:Gateway"] = "Stamp",
        ["Population:Stamp:Key"] = Key,
        ["Population:Dialect"] = "Lines",
        ["Population:Record:Path"] = Path.Combine(_record, "look-ups.jsonl"),
        ["Population:Procedures:1.004873:RegisterServiceCode"] = "TEST-01",
        ["Population:Procedures:1.004873:LegalBasis"] = "Law 26/2023/QH15, article 10",
        ["Population:Procedures:1.004873:Fields"] = "Name",
        ["Land:Address"] = "https://land.test/soap",
        ["Land:AgencyAccount"] = "agency-account",
        ["Land:Wso2:ServiceToken:Endpoint"] = "https://land.test/token",
        ["Land:Wso2:ServiceToken:ConsumerKey"] = "key",
        ["Land:Wso2:ServiceToken:ConsumerSecret"] = "secret",
        ["Land:Record:Path"] = Path.Combine(_record, "look-ups.jsonl"),
        ["Land:Procedures:1.004873:RegisterServiceCode"] = "LAND-01",
        ["Land:Procedures:1.004873:LegalBasis"] = "Law 26/2023/QH15, article 10",
    };
}
