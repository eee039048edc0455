using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>Finds the settings of OpenID Connect where they stood before they had a group of their own.</summary>
public sealed class MovedSettingsTests
{
    private const string Hidden = "hunter2-hunter2";

    [Theory]
    [InlineData("Issuer", "Issuer")]
    [InlineData("ClientId", "ClientId")]
    [InlineData("ClientSecret", "ClientSecret")]
    [InlineData("ClientAuthentication", "ClientAuthentication")]
    [InlineData("ClientKey:PemFile", "ClientKey")]
    [InlineData("ClientKey:Path", "ClientKey")]
    [InlineData("NextClientKey:Pem", "NextClientKey")]
    [InlineData("DecryptionKeys:0:Password", "DecryptionKeys")]
    [InlineData("SignRequest", "SignRequest")]
    [InlineData("UseDpop", "UseDpop")]
    [InlineData("SubjectClaim", "SubjectClaim")]
    [InlineData("Claims:Number", "Claims")]
    [InlineData("Scopes:0", "Scopes")]
    [InlineData("Scopes", "Scopes")]
    [InlineData("SigningAlgorithms:1", "SigningAlgorithms")]
    [InlineData("AllowedOrigins:0", "AllowedOrigins")]
    public void A_setting_in_its_old_place_is_named_with_the_new_one_and_its_value_is_not_repeated(string setting, string moved)
    {
        string message = Refusal(new(LoginSettings.Good) { ["EIdentity:" + setting] = Hidden });

        Assert.Contains(OnlyProblem($"EIdentity:{moved} has moved to EIdentity:OpenIdConnect:{moved}."), message, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("issuer", "Issuer")]
    [InlineData("CLIENTKEY:pemfile", "ClientKey")]
    [InlineData("scopes:0", "Scopes")]
    public void The_old_place_is_found_in_any_case(string setting, string moved)
    {
        string message = Refusal(new(LoginSettings.Good) { ["eidentity:" + setting] = "value" });

        Assert.Contains(
            OnlyProblem($"EIdentity:{setting.Split(':')[0]} has moved to EIdentity:OpenIdConnect:{moved}."),
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_that_stands_in_its_old_place_alone_is_not_called_missing_too()
    {
        Dictionary<string, string?> settings = LoginSettings.Good.ToDictionary(
            setting => setting.Key.Replace(":OpenIdConnect", string.Empty, StringComparison.Ordinal), setting => setting.Value);

        string message = Refusal(settings);

        Assert.Contains("EIdentity has 3 problems", message, StringComparison.Ordinal);
        Assert.All(
            ["Issuer", "ClientId", "ClientSecret"],
            name => Assert.Contains($"EIdentity:{name} has moved to EIdentity:OpenIdConnect:{name}.", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_proves_himself_with_a_key_in_its_old_place_is_not_asked_for_a_secret()
    {
        string message = Refusal(new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:ClientSecret"] = null,
            ["EIdentity:ClientKey:PemFile"] = "keys/client.pem",
        });

        Assert.Contains(
            OnlyProblem("EIdentity:ClientKey has moved to EIdentity:OpenIdConnect:ClientKey."), message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_told_at_once_and_with_every_other_problem()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:ClientSecret"] = null,
            ["EIdentity:ClientSecret"] = Hidden,
            ["EIdentity:Claims:Name"] = "fullName",
            ["EIdentity:Scopes:0"] = "openid",
            ["EIdentity:OpenIdConnect:Issuer"] = "http://eid.example",
            ["EIdentity:OpenIdConnect:UseDpop"] = "yes",
            ["EIdentity:ClockSkew"] = "00:05:00",
        };

        string message = Refusal(settings);

        Assert.Contains("EIdentity has 6 problems", message, StringComparison.Ordinal);
        Assert.All(
            [
                "EIdentity:ClientSecret has moved to EIdentity:OpenIdConnect:ClientSecret.",
                "EIdentity:Claims has moved to EIdentity:OpenIdConnect:Claims.",
                "EIdentity:Scopes has moved to EIdentity:OpenIdConnect:Scopes.",
                "EIdentity:OpenIdConnect:Issuer is 'http://eid.example', but must be an https address",
                "EIdentity:OpenIdConnect:UseDpop is 'yes', but must be true or false",
                "EIdentity:ClockSkew is 00:05:00, but must lie between",
            ],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_login_by_name_is_told_its_own_section()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EIdentity.Organisations:Issuer"] = "https://eid.example",
            ["EIdentity.Organisations:OpenIdConnect:ClientId"] = "portal",
            ["EIdentity.Organisations:OpenIdConnect:ClientSecret"] = "not-a-real-secret",
            ["EIdentity.Organisations:Level:Values:Level2:0"] = "loa2",
        }).Build();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging()
            .AddLoginFlow("Organisations", configuration.GetSection("EIdentity.Organisations"))
            .BuildServiceProvider();

        string message = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IOptionsMonitor<LoginOptions>>().Get("Organisations")).Message;

        Assert.Contains(
            $"EIdentity.Organisations has 1 problem:{Environment.NewLine}  - "
                + $"EIdentity.Organisations:Issuer has moved to EIdentity.Organisations:OpenIdConnect:Issuer.{Environment.NewLine}",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ClientSecrets", "ClientSecret")]
    [InlineData("ClientKeys:PemFile", "ClientKey")]
    [InlineData("Isuer", "Issuer")]
    public void A_misspelt_setting_in_the_old_place_is_named_with_the_one_that_was_meant(string misspelt, string meant)
    {
        string message = Refusal(new(LoginSettings.Good) { ["EIdentity:" + misspelt] = "value" });

        Assert.Contains(
            OnlyProblem($"EIdentity:{misspelt.Split(':')[0]} is not a setting; did you mean EIdentity:OpenIdConnect:{meant}?"),
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_all_profiles_share_has_not_moved() =>
        Assert.NotNull(LoginSettings.Load(new(LoginSettings.Good)
        {
            ["EIdentity:ClockSkew"] = "00:00:30",
            ["EIdentity:LoginLifetime"] = "00:10:00",
            ["EIdentity:MaxBegunLoginsPerMinute"] = "600",
            ["EIdentity:BackchannelTimeout"] = "00:00:05",
            ["EIdentity:Outbound:LocalAddress"] = "127.0.0.1",
            ["EIdentity:AllowSandbox"] = "false",
            ["EIdentity:Profile"] = "OpenIdConnect",
        }));

    private static string Refusal(Dictionary<string, string?> settings) =>
        Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

    private static string OnlyProblem(string problem) =>
        $"EIdentity has 1 problem:{Environment.NewLine}  - {problem}{Environment.NewLine}";
}
