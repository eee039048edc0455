using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>Reads the settings of a login at VNeID, and what each start says of them.</summary>
public sealed class VNeIDSettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["EIdentity:Profile"] = "VNeID",
        ["EIdentity:Level:ClaimName"] = "accountLevel",
        ["EIdentity:Level:Values:Level2:0"] = "2",
        ["EIdentity:VNeID:Authority"] = "https://sso.example",
        ["EIdentity:VNeID:ClientId"] = "agency",
        ["EIdentity:VNeID:ClientSecret"] = "not-a-real-secret",
        ["EIdentity:VNeID:Endpoints:Token"] = "https://sso.example/token",
        ["EIdentity:VNeID:Endpoints:UserInfo"] = "https://sso.example/userinfo",
        ["EIdentity:VNeID:AccountTypes:Citizen"] = "1",
    };

    [Fact]
    public void Nine_settings_are_enough() => Assert.Null(FindProblem(Good));

    [Fact]
    public void The_level_is_looked_for_in_accountLevel_where_the_settings_name_no_claim()
    {
        ServiceCollection services = new();
        Dictionary<string, string?> settings = new(Good);
        settings.Remove("EIdentity:Level:ClaimName");
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("EIdentity"));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("accountLevel", provider.GetRequiredService<IOptions<LoginOptions>>().Value.Level.ClaimName);
    }

    [Fact]
    public void What_is_missing_is_listed_at_once_with_whom_to_ask()
    {
        string message = FindProblem(new() { ["EIdentity:Profile"] = "VNeID" })!;

        Assert.All(
            [
                "EIdentity:VNeID:Authority is missing", "EIdentity:VNeID:ClientId is missing", "EIdentity:VNeID:ClientSecret is missing",
                "EIdentity:VNeID:Endpoints:Token is missing; it is not public, so ask C06 (RAR centre)",
                "EIdentity:VNeID:Endpoints:UserInfo is missing",
                "EIdentity:VNeID:AccountTypes:Citizen is missing; it is not public, so ask C06 (RAR centre)",
                "EIdentity:Level:Values:Level2 is empty, so no login could ever be accepted; ask the Ministry of Public Security (C06, "
                    + "through its RAR centre)",
            ],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("VNeID:Authority", "http://sso.example", "must be an https address")]
    [InlineData("VNeID:Authority", "https://sso.example?a=1", "must not have a query")]
    [InlineData("VNeID:Endpoints:Token", "https://user:word@sso.example", "without user information")]
    [InlineData("VNeID:Claims:Number", "", "Claims:Number is missing")]
    [InlineData("VNeID:PlainCodeForm", "Text", "one of: Guids, Any")]
    [InlineData("VNeID:AcceptEncryptedCode", "true", "DecryptionKeys is empty")]
    [InlineData("VNeID:ForwardEncryptedCode", "true", "ForwardEncryptedCode is set although")]
    [InlineData("VNeID:DecryptionKeys:0:KeyId", "k1", "DecryptionKeys:0:PemFile is missing")]
    [InlineData("VNeID:DecryptionKeys:0:Pem", "1024 bits", "DecryptionKeys:0:Pem holds an RSA key of 1024 bits")]
    [InlineData("VNeID:DecryptionKeys:0:Pem", "PKCS#8 EC", "DecryptionKeys:0:Pem holds a key that is not RSA")]
    [InlineData("Level:ClaimName", "accountType", "a claim that describes the citizen")]
    [InlineData("Level:ClaimName", "citizenPid", "a claim that describes the citizen")]
    [InlineData("Level:MaxAge", "00:10:00", "VNeID does not say when a level was proven")]
    [InlineData("Level:FreshEachTime:Number", "12/C06-RAR", "Level:FreshEachTime:SignedOn is missing")]
    [InlineData("Level:FreshEachTime:SignedOn", "2026-03-01", "Level:FreshEachTime:Number is missing")]
    public void A_wrong_setting_is_named_with_its_remedy(string setting, string value, string expected) => Assert.Contains(
        expected, FindProblem(new(Good) { [$"EIdentity:{setting}"] = TestKeys.Pem(value) }), StringComparison.Ordinal);

    [Fact]
    public void One_value_means_one_kind_of_account() => Assert.Contains(
        "gives one value to two kinds of accounts",
        FindProblem(new(Good) { ["EIdentity:VNeID:AccountTypes:Citizen"] = "1", ["EIdentity:VNeID:AccountTypes:Foreigner"] = "1" }),
        StringComparison.Ordinal);

    [Fact]
    public void A_key_of_the_envelope_is_of_no_other_algorithm() => Assert.Contains(
        "EIdentity:VNeID:DecryptionKeys:0:Algorithm does not fit",
        FindProblem(new(Good)
        {
            ["EIdentity:VNeID:DecryptionKeys:0:Pem"] = TestKeys.Pem("PKCS#1"),
            ["EIdentity:VNeID:DecryptionKeys:0:Algorithm"] = "RSA-OAEP",
        }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2020-01-01", "9999-12-31", null)]
    [InlineData("2020-01-01", "2020-12-31", "but not today")]
    [InlineData("9999-01-01", "9999-12-31", "but not today")]
    public void An_age_goes_with_a_written_word_that_holds(string signedOn, string expiresOn, string? problem)
    {
        string? found = FindProblem(new(Good)
        {
            ["EIdentity:Level:MaxAge"] = "00:10:00",
            ["EIdentity:Level:FreshEachTime:Number"] = "12/C06-RAR",
            ["EIdentity:Level:FreshEachTime:SignedOn"] = signedOn,
            ["EIdentity:Level:FreshEachTime:ExpiresOn"] = expiresOn,
        });

        Assert.True(problem is null ? found is null : found!.Contains(problem, StringComparison.Ordinal), found);
    }

    [Fact]
    public async Task Each_start_says_what_the_envelope_is_worth_where_one_can_be_opened()
    {
        using VNeIDJourney without = new();
        using VNeIDJourney with = new(options =>
        {
            options.AcceptEncryptedCode = true;
            options.DecryptionKeys.Add(new() { Pem = TestKeys.Pem("PKCS#1") });
        });
        using VNeIDJourney vault = new(decryptor: new VaultDecryptor());

        Assert.Equal("2923", await StartAsync(without));
        Assert.Equal("2920, 2923, 2921", await StartAsync(with));
        Assert.Equal("2920, 2923", await StartAsync(vault));
    }

    [Fact]
    public async Task Each_start_says_that_ages_rest_on_a_written_word()
    {
        using VNeIDJourney login = new(configureLogin: options =>
        {
            options.Level.FreshEachTime.Number = "12/C06-RAR";
            options.Level.FreshEachTime.SignedOn = new DateOnly(1999, 12, 1);
            options.Level.FreshEachTime.ExpiresOn = new DateOnly(2000, 12, 1);
        });

        Assert.Equal("2919, 2923", await StartAsync(login));
    }

    private static async Task<string> StartAsync(VNeIDJourney login)
    {
        foreach (IHostedService notice in login.Part<IEnumerable<IHostedService>>().Where(one => one is LevelNotice or ProfileNotice))
        {
            await notice.StartAsync(TestContext.Current.CancellationToken);
        }

        return string.Join(", ", login.Part<FakeLogCollector>().GetSnapshot().Select(line => line.Id.Id));
    }

    private static string? FindProblem(Dictionary<string, string?> settings)
    {
        ServiceCollection services = new();
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("EIdentity"));
        using ServiceProvider provider = services.BuildServiceProvider();
        return (Record.Exception(() => provider.GetRequiredService<IOptions<LoginOptions>>().Value) as OptionsValidationException)?.Message;
    }
}
