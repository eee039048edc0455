using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Lists at start what settings assume about a provider, until its document confirms it.</summary>
public sealed class ConfirmationTests
{
    private static readonly string[] Assumed =
    [
        "NationalPortal:Issuer", "NationalPortal:Endpoints:KeySet", "NationalPortal:UsePkce", "NationalPortal:AccountTypes:Organisation",
        "NationalPortal:EnterpriseKey", "NationalPortal:LogoutHint", "Level:MaxAge", "Level:ClaimName", "Level:Values",
    ];

    [Fact]
    public async Task A_start_in_Production_names_the_three_that_are_open()
    {
        string line = Assert.Single(await StartAsync("Production", Assumed[..6]));

        Assert.StartsWith("3 settings stand for what no document of the provider confirms: ", line, StringComparison.Ordinal);
        Assert.All(Assumed[6..], setting => Assert.Contains(setting, line, StringComparison.Ordinal));
        Assert.All(Assumed[..6], setting => Assert.DoesNotContain(setting, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_start_at_VNeID_names_all_that_nobody_has_published()
    {
        string line = Assert.Single(await StartAsync(
            "Production",
            [],
            ("EIdentity:Profile", "VNeID"),
            ("EIdentity:Level:ClaimName", "accountLevel"),
            ("EIdentity:VNeID:Authority", "https://sso.example"),
            ("EIdentity:VNeID:ClientId", "agency"),
            ("EIdentity:VNeID:ClientSecret", "not-a-real-secret"),
            ("EIdentity:VNeID:Endpoints:Token", "https://sso.example/token"),
            ("EIdentity:VNeID:Endpoints:UserInfo", "https://sso.example/userinfo"),
            ("EIdentity:VNeID:AccountTypes:Citizen", "1")));

        Assert.StartsWith("11 settings stand for what no document of the provider confirms: ", line, StringComparison.Ordinal);
        Assert.All(
            [
                "VNeID:Endpoints:Token", "VNeID:Endpoints:UserInfo", "VNeID:UsePkce", "VNeID:Claims:Number", "VNeID:Claims:Name",
                "VNeID:Claims:BirthDate", "VNeID:Claims:BirthDateForm", "VNeID:Claims:AccountType", "VNeID:AccountTypes",
                "Level:ClaimName", "Level:Values",
            ],
            setting => Assert.Contains(setting, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Nothing_is_said_once_all_are_confirmed_or_where_nobody_is_served(string environment, bool isConfirmed) =>
        Assert.Empty(await StartAsync(environment, isConfirmed ? Assumed : []));

    [Theory]
    [InlineData("Settings:0", "NationalPortal:Isuer", "EIdentity:Confirmations:0:Settings lists 'NationalPortal:Isuer', but only")]
    [InlineData("Document", "", "EIdentity:Confirmations:0:Document is missing")]
    [InlineData("Date", "2999-01-01", "EIdentity:Confirmations:0:Date is missing or lies ahead")]
    [InlineData("Settings:0", null, "EIdentity:Confirmations:0:Settings is missing")]
    public async Task A_confirmation_that_confirms_nothing_stops_the_start(string key, string? value, string says)
    {
        OptionsValidationException wrong = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync("Production", Assumed[..1], ($"EIdentity:Confirmations:0:{key}", value)));

        Assert.Contains(says, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_without_a_claim_of_its_own_for_the_level_has_the_settings_name_one()
    {
        OptionsValidationException wrong = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync("Production", [], ("EIdentity:Level:ClaimName", null), ("EIdentity:Level:Values:Level2:0", null)));

        Assert.Contains("EIdentity:Level:ClaimName is missing", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:Level:Values:Level2 is empty", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Government Office", wrong.Message, StringComparison.Ordinal);
    }

    // Gives the lines of the event.
    private static async Task<string[]> StartAsync(
        string environment, IEnumerable<string> confirmed, params (string Key, string? Value)[] settings)
    {
        string[] all = [.. confirmed];
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["EIdentity:Profile"] = "NationalPortal",
                ["EIdentity:NationalPortal:Authority"] = "https://portal.example",
                ["EIdentity:NationalPortal:Issuer"] = "https://portal.example/oauth2/token",
                ["EIdentity:NationalPortal:ClientId"] = "agency",
                ["EIdentity:NationalPortal:ClientSecret"] = "not-a-real-secret",
                ["EIdentity:Level:ClaimName"] = "loAs",
                ["EIdentity:Level:Values:Level2:0"] = "2",
            })
            .AddInMemoryCollection(all.Length == 0 ? [] :
            [
                new("EIdentity:Confirmations:0:Document", "Công văn 12/XYZ"),
                new("EIdentity:Confirmations:0:Date", "2026-10-01"),
                .. all.Select((setting, index) => KeyValuePair.Create($"EIdentity:Confirmations:0:Settings:{index}", (string?)setting)),
            ])
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value)))
            .Build();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddFakeLogging());
        services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = environment });
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)));
        services.AddLoginFlow(configuration.GetSection("EIdentity"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetServices<IHostedService>().OfType<ConfirmationNotice>().Single()
            .StartAsync(TestContext.Current.CancellationToken);
        return [.. provider.GetFakeLogCollector().GetSnapshot().Where(line => line.Id.Id == 2916).Select(line => line.Message)];
    }
}
