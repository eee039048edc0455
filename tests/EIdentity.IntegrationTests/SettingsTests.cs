using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.IntegrationTests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("EIdentity:OpenIdConnect:ClientId is missing")]
    [InlineData("EIdentity:Level:Required is '2', but must be one of: Level1, Level2")]
    [InlineData("EIdentity:Scopes has moved to EIdentity:OpenIdConnect:Scopes.")]
    [InlineData("EIdentity:ProblmPage is not a setting; did you mean ProblemPage?")]
    [InlineData("EIdentity:SessionLifetime is '8h', but must be a duration")]
    [InlineData("Population:Timeouts:Totl is not a setting; did you mean Total?")]
    [InlineData("Population:MaxConcurrency is 0, but must lie between 1 and 1000")]
    [InlineData("ServiceTokenOptions 'warehouse' cannot be filled: Failed to convert configuration value '5s'")]
    public async Task Mistakes_of_every_kind_in_every_section_are_told_in_one_start(string mistake)
    {
        await using WebApplication app = Build(new()
        {
            ["EIdentity:Level:Required"] = "2",
            ["EIdentity:Scopes:0"] = "openid",
            ["EIdentity:ProblmPage"] = "/problem",
            ["EIdentity:SessionLifetime"] = "8h",
            ["Population:Timeouts:Totl"] = "00:00:20",
            ["Population:MaxConcurrency"] = "0",
            ["Warehouse:Timeout"] = "5s",
        });

        AggregateException failure = await Assert.ThrowsAsync<AggregateException>(
            () => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(mistake, failure.Message, StringComparison.Ordinal);
    }

    private static WebApplication Build(Dictionary<string, string?> settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        builder.Services.AddPopulationRegister(builder.Configuration.GetSection("Population"));
        builder.Services.Configure<ServiceTokenOptions>("warehouse", builder.Configuration.GetSection("Warehouse"));
        builder.Services.AddHttpClient("warehouse").AddServiceToken("warehouse");
        WebApplication app = builder.Build();
        app.MapEIdentity();
        return app;
    }
}
