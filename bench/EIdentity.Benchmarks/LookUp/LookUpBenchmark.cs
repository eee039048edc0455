using System.Net.Http.Headers;
using EIdentity.Client;
using EIdentity.Population;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Refit;

namespace EIdentity.Benchmarks;

/// <summary>Compares a whole look-up with the same by hand, and with Refit and the standard resilience handler.</summary>
internal static class LookUpBenchmark
{
    private const int Operations = 1000;
    private const int WarmUpRounds = 15;
    private const CitizenFields Asked = CitizenFields.Name | CitizenFields.Sex | CitizenFields.PermanentResidence;

    private static readonly PersonIdentity Lan = PersonIdentity.Of(
        PersonalIdentificationNumber.Parse("000190000017"), PersonName.Parse("Nguyễn Thị Lan"), PartialDate.Of(new DateOnly(1990, 5, 17)));

    private static readonly Purpose Purpose = Purpose.For("1.004873", "H08.17-250101-0001", Actor.Officer("canbo-17"));

    public static async Task RunAsync(int rounds, int seed)
    {
        MemoryRecord record = new();
        using HttpClient raw = new(new MemoryGateway()) { BaseAddress = new Uri(MemoryGateway.Address) };
        raw.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "service-1");
        await using ServiceProvider plain = CreatePlain();
        await using ServiceProvider ours = CreateOurs(record);
        IPlainApi api = plain.GetRequiredService<IPlainApi>();
        IPopulationRegister register = ours.GetRequiredService<IPopulationRegister>();
        await RunAsync(
            "A person found: name, sex and residence of a record of 2.1 KB",
            [
                Case("raw HttpClient, XmlReader", async () =>
                    await RawRegister.ReadPersonAsync(await PostAsync(raw, "TraCuuThongTinCongDan", "037"), Lan) is not null),
                Case("Refit, standard resilience, XmlReader", async () =>
                    await RawRegister.ReadPersonAsync(await PostAsync(api, "TraCuuThongTinCongDan", "037"), Lan) is not null),
                Case("ours: token, limits, record, every check", async () =>
                    await register.FindAsync(Lan, Asked, Purpose) is FindResult.Found && record.IsComplete),
            ],
            rounds,
            seed);
        await RunAsync(
            "A person verified",
            [
                Case("raw HttpClient, XmlReader", async () =>
                    await RawRegister.ReadVerdictAsync(await PostAsync(raw, "XacThucThongTinCongDan", "003"))),
                Case("Refit, standard resilience, XmlReader", async () =>
                    await RawRegister.ReadVerdictAsync(await PostAsync(api, "XacThucThongTinCongDan", "003"))),
                Case("ours: token, limits, record, every check", async () =>
                    await register.VerifyAsync(Lan, Purpose) == Verdict.Confirmed && record.IsComplete),
            ],
            rounds,
            seed);
    }

    private static async Task RunAsync(string title, BenchmarkCase[] cases, int rounds, int seed)
    {
        Sample[][] samples = await new Contest(rounds, WarmUpRounds, Operations, seed).RunAsync(cases);
        Report.Print($"{title}, {Operations} look-ups a round", [.. cases.Select(one => one.Name)], samples, yardstick: 0, seed);
    }

    private static BenchmarkCase Case(string name, Func<Task<bool>> askAsync) => new(name, async (count, meter) =>
    {
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            BenchmarkCase.Expect(await askAsync(), name);
        }

        meter.Stop();
    });

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string service, string code)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, string.Empty) { Content = RawRegister.Write(service, code, Lan) };
        request.Headers.TryAddWithoutValidation("SOAPAction", "\"\"");
        request.Headers.TryAddWithoutValidation("Accept", "text/xml, application/xml");
        return await client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> PostAsync(IPlainApi api, string service, string code) =>
        api.AskAsync(RawRegister.Write(service, code, Lan), CancellationToken.None);

    private static ServiceProvider CreatePlain()
    {
        ServiceCollection services = new();
        services.AddRefitGeneratedClient<IPlainApi>(new RefitSettings { UrlResolution = UrlResolutionMode.Rfc3986 })
            .ConfigureHttpClient(http =>
            {
                http.BaseAddress = new Uri(MemoryGateway.Address);
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "service-1");
            })
            .ConfigurePrimaryHttpMessageHandler(static () => new MemoryGateway())
            .RemoveAllLoggers()
            .AddStandardResilienceHandler();
        return services.BuildServiceProvider();
    }

    private static ServiceProvider CreateOurs(MemoryRecord record)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Population:Address"] = MemoryGateway.Address,
            ["Population:AgencyAccount"] = "agency-account",
            ["Population:MaxLookUpsPerPerson"] = "1000000",
            ["Population:Wso2:ServiceToken:Endpoint"] = MemoryGateway.TokenAddress,
            ["Population:Wso2:ServiceToken:ConsumerKey"] = "key",
            ["Population:Wso2:ServiceToken:ConsumerSecret"] = "secret",
            ["Population:Record:Key"] = Convert.ToBase64String(new byte[32]),
            ["Population:Record:KeyId"] = "bench",
            ["Population:Procedures:1.004873:RegisterServiceCode"] = "TEST-01",
            ["Population:Procedures:1.004873:LegalBasis"] = "Law 26/2023/QH15, article 10",
            ["Population:Procedures:1.004873:Fields:0"] = "Name, BirthDate, Sex, PermanentResidence",
        }).Build();
        ServiceCollection services = new();
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IHostEnvironment>(new HostEnvironment());
        services.AddSingleton<ILookUpRecord>(record);
        services.AddPopulationRegister(configuration.GetSection("Population"));
        services.AddHttpClient(PopulationDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(static () => new MemoryGateway());
        services.AddHttpClient(ServiceTokenDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(static () => new MemoryGateway());
        return services.BuildServiceProvider();
    }

    private sealed class HostEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "bench";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
