using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class LoginOptionsTests
{
    [Fact]
    public void Four_settings_are_enough()
    {
        LoginOptions options = LoginSettings.Load(LoginSettings.Good);

        Assert.Equal(AssuranceLevel.Level2, options.Level.Required);
        Assert.Equal(AssuranceLevel.Level2, options.Level.Values.Map("loa2"));
    }

    [Fact]
    public void A_lone_value_of_a_level_is_a_list_of_one()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:Level:Values:Level2:0"] = null,
            ["EIdentity:Level:Values:Level2"] = "2",
        };

        Assert.Equal(AssuranceLevel.Level2, LoginSettings.Load(settings).Level.Values.Map("2"));
    }

    [Fact]
    public void Empty_settings_are_reported_all_at_once()
    {
        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load([])).Message;

        Assert.Contains("EID1001: EIdentity has 4 problems", message, StringComparison.Ordinal);
        Assert.All(
            [
                "EIdentity:OpenIdConnect:Issuer is missing",
                "EIdentity:OpenIdConnect:ClientId is missing",
                "EIdentity:OpenIdConnect:ClientSecret is missing",
                "EIdentity:Level:Values:Level2 is empty",
            ],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OpenIdConnect:Issuer", "http://eid.example", "must be an https address")]
    [InlineData("OpenIdConnect:Issuer", "https://eid.example/?a=1", "must not have a query")]
    [InlineData("OpenIdConnect:Issuer", "https://eid.example/#f", "must not have a query, a fragment")]
    [InlineData("OpenIdConnect:Issuer", "https://user@eid.example", "user information")]
    [InlineData("OpenIdConnect:Issuer", "https://eid.example/../x", "or '..'")]
    [InlineData("OpenIdConnect:SubjectClaim", "", "SubjectClaim is missing")]
    [InlineData("Profile", "Saml", "must be one of: OpenIdConnect")]
    [InlineData("Level:Required", "None", "must be Level1 or Level2")]
    [InlineData("Level:Values:Level1:0", "loa2", "for both levels")]
    [InlineData("Level:Values:Level2:0", "a b", "holds a blank")]
    [InlineData("Level:MaxAge", "-00:01", "must be longer than zero")]
    [InlineData("OpenIdConnect:SigningAlgorithms:0", "HS256", "lists 'HS256'")]
    [InlineData("OpenIdConnect:SigningAlgorithms:0", "none", "lists 'none'")]
    [InlineData("OpenIdConnect:AllowedOrigins:0", "http://keys.example", "may only list https")]
    [InlineData("OpenIdConnect:AllowedOrigins:0", "https://user:word@keys.example", "without path or user")]
    [InlineData("OpenIdConnect:AllowedOrigins:0", "https://keys.example/path", "without path or user")]
    [InlineData("ClockSkew", "00:05", "must lie between 00:00:00 and 00:01:00")]
    [InlineData("LoginLifetime", "02:00", "LoginLifetime is 02:00:00")]
    [InlineData("BackchannelTimeout", "00:00", "BackchannelTimeout is 00:00:00")]
    public void A_wrong_setting_is_named_with_its_remedy(string setting, string value, string expected)
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:" + setting] = value };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains(
            "EIdentity:" + setting.Split(":0")[0]
                .Replace(":Level1", string.Empty, StringComparison.Ordinal)
                .Replace(":Level2", string.Empty, StringComparison.Ordinal),
            message,
            StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_takes_the_place_of_the_secret()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:ClientSecret"] = null,
            ["EIdentity:OpenIdConnect:ClientKey:Pem"] = TestKeys.Pem("PKCS#8 EC"),
            ["EIdentity:OpenIdConnect:ClientKey:KeyId"] = "k1",
        };

        Assert.Equal("k1", LoginSettings.LoadOpenIdConnect(settings).ClientKey.KeyId);
    }

    [Fact]
    public void Keys_that_open_sealed_tokens_are_a_list_and_the_other_choices_are_plain_values()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:DecryptionKeys:0:Pem"] = TestKeys.Pem("PKCS#8 EC"),
            ["EIdentity:OpenIdConnect:DecryptionKeys:1:Pem"] = TestKeys.Pem("PKCS#8 RSA"),
            ["EIdentity:OpenIdConnect:DecryptionKeys:1:KeyId"] = "new",
            ["EIdentity:OpenIdConnect:UseDpop"] = "true",
            ["EIdentity:OpenIdConnect:SubjectClaim"] = "upstream_id",
        };

        OpenIdConnectLoginOptions options = LoginSettings.LoadOpenIdConnect(settings);

        Assert.Equal([null, "new"], options.DecryptionKeys.Select(key => key.KeyId));
        Assert.Equal((true, false, "upstream_id"), (options.UseDpop, options.SignRequest, options.SubjectClaim));
    }

    [Fact]
    public void The_problems_of_keys_are_listed_with_the_others()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:ClientId"] = null,
            ["EIdentity:OpenIdConnect:ClientKey:PemFile"] = "/nowhere/key.pem",
            ["EIdentity:OpenIdConnect:NextClientKey:Pem"] = TestKeys.Pem("1024 bits"),
        };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains("EIdentity has 3 problems", message, StringComparison.Ordinal);
        Assert.All(
            [
                "EIdentity:OpenIdConnect:ClientId",
                "EIdentity:OpenIdConnect:ClientKey:PemFile names",
                "EIdentity:OpenIdConnect:NextClientKey:Pem holds",
            ],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_that_does_not_say_where_it_runs_gets_no_sandbox()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:AllowSandbox"] = "true" };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains("EIdentity:AllowSandbox is true in Production", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_the_issuer_is_not_repeated()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:Issuer"] = "http://user:hunter2@eid.example",
        };

        Assert.DoesNotContain(
            "hunter2",
            Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_and_no_text_form_holds_the_secret()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:OpenIdConnect:Issuer"] = "nonsense" };

        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings));

        Assert.DoesNotContain("not-a-real-secret", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-real-secret", LoginSettings.Load(LoginSettings.Good).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "not-a-real-secret",
            LoginSettings.LoadOpenIdConnect(LoginSettings.Good).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_agreement_fails_the_start_with_every_missing_part()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:Level:Source"] = "Agreement" };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.All(
            ["Agreement:Number is missing", "Agreement:SignedOn is missing", "Agreement:ExpiresOn is missing", "Agreement:Level is None"],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-01-01", "2020-12-31")]
    [InlineData("2190-01-01", "2190-12-31")]
    public void An_agreement_that_does_not_hold_today_fails_the_start(string signedOn, string expiresOn)
    {
        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(WithAgreement(signedOn, expiresOn))).Message;

        Assert.Contains(
            $"EIdentity:Level:Agreement holds from {signedOn} to {expiresOn}, but not today",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_of_an_agreement_are_written_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            string message = Assert.Throws<OptionsValidationException>(
                () => LoginSettings.Load(WithAgreement("2020-01-01", "2020-12-31"))).Message;

            Assert.Contains("holds from 2020-01-01 to 2020-12-31", message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Level:ClaimName", "sub")]
    [InlineData("Level:ClaimName", "birthdate")]
    [InlineData("Level:ClaimName", "SoDinhDanh")]
    [InlineData("Level:ClaimName", "TechID")]
    [InlineData("Level:Upstream:ClaimName", "phone_number")]
    [InlineData("Level:Upstream:ClaimName", "SoDinhDanh")]
    public void A_claim_that_describes_the_citizen_is_never_that_of_the_level(string setting, string claim)
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:Claims:Number"] = "SoDinhDanh",
            ["EIdentity:OpenIdConnect:SubjectClaim"] = "TechID",
            ["EIdentity:Level:Upstream:ClaimName"] = "idp",
            ["EIdentity:Level:Upstream:Values:0"] = "vneid",
            ["EIdentity:" + setting] = claim,
        };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains(
            $"EIdentity has 1 problem:{Environment.NewLine}  - EIdentity:{setting} is '{claim}', a claim that describes the citizen",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_in_force_needs_no_table_of_values()
    {
        Dictionary<string, string?> settings = WithAgreement("2020-01-01", "2190-12-31");
        settings.Remove("EIdentity:Level:Values:Level2:0");

        Assert.Equal(AssuranceLevel.Level2, LoginSettings.Load(settings).Level.Agreement.Level);
    }

    [Theory]
    [InlineData("ClaimName", "idp", "Values is empty")]
    [InlineData("Values:0", "vneid", "ClaimName is missing")]
    public void Half_a_broker_fails_the_start(string setting, string value, string expected)
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:Level:Upstream:" + setting] = value };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains("EIdentity:Level:Upstream:" + expected, message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> WithAgreement(string signedOn, string expiresOn) => new(LoginSettings.Good)
    {
        ["EIdentity:Level:Source"] = "Agreement",
        ["EIdentity:Level:Agreement:Number"] = "17/CK-2026",
        ["EIdentity:Level:Agreement:SignedOn"] = signedOn,
        ["EIdentity:Level:Agreement:ExpiresOn"] = expiresOn,
        ["EIdentity:Level:Agreement:Level"] = "Level2",
    };
}
