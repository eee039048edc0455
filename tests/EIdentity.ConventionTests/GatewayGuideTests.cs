using System.Text;
using EIdentity.Population;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.ConventionTests;

/// <summary>Starts a register with each example of the guide on gateways, so that what is shown is what the start takes.</summary>
public sealed class GatewayGuideTests
{
    private const string Page = "docs/guides/gateways.md";

    private static readonly Dictionary<string, string?> Others = new()
    {
        ["Population:AgencyAccount"] = "agency-account",
        ["Population:Procedures:1.004873:RegisterServiceCode"] = "TEST-01",
        ["Population:Procedures:1.004873:LegalBasis"] = "Law 26/2023/QH15, article 10",
    };

    public static TheoryData<string> Examples =>
        Fence.Of(Page).Where(static fence => fence.Language == "json").Select(static fence => fence.Text).ToTheory();

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_start_takes_every_example(string example)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Others)
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(example)))
            .Build();
        ServiceCollection services = new();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment());
        services.AddPopulationRegister(configuration.GetSection("Population"));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Null(Record.Exception(() => provider.GetRequiredService<IOptions<PopulationOptions>>().Value));
    }

    private sealed class HostingEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = nameof(GatewayGuideTests);

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
