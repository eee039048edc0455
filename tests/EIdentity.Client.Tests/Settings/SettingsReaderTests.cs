using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class SettingsReaderTests
{
    [Fact]
    public void A_value_of_the_wrong_form_is_one_problem_among_the_others()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:Level:Required"] = "Level9",
            ["EIdentity:ClockSkew"] = "a minute",
            ["EIdentity:OpenIdConnect:ClientId"] = null,
        };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains("EIdentity has 3 problems", message, StringComparison.Ordinal);
        Assert.All(
            ["Level:Required is 'Level9', but must be", "ClockSkew is 'a minute', but must be", "OpenIdConnect:ClientId is missing"],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Level:Required", "2", "is '2', but must be one of: Level1, Level2")]
    [InlineData(
        "OpenIdConnect:ClientAuthentication",
        "basic",
        "is 'basic', but must be one of: Automatic, ClientSecretBasic, ClientSecretPost, PrivateKeyJwt")]
    [InlineData(
        "OpenIdConnect:ClientAuthentication",
        "hunter2-hunter2-hunter2-hunter2-hunter2-hunter2",
        "holds a text (not repeated here, since a password may stand in it), but must be one of: Automatic,")]
    [InlineData("OpenIdConnect:ClientAuthentication", "3", "is '3', but must be one of: Automatic,")]
    [InlineData("Level:Source", "Both", "is 'Both', but must be one of: Claim, Agreement")]
    [InlineData("OpenIdConnect:UseDpop", "yes", "is 'yes', but must be true or false")]
    [InlineData("ClockSkew", "60", "is '60', but must be a duration, for example 00:10:00 for ten minutes")]
    [InlineData("Level:MaxAge", "10 minutes", "is '10 minutes', but must be a duration, for example 00:10:00 for ten minutes")]
    [InlineData(
        "Level:Agreement:SignedOn",
        "01/03/2026",
        "holds a text (not repeated here, since a password may stand in it), but must be a date, for example 2026-03-01")]
    [InlineData("Level:Agreement:ExpiresOn", "31.12.2026", "is '31.12.2026', but must be a date, for example 2026-03-01")]
    [InlineData(
        "Outbound:Proxy",
        "http://proxy.example:80a",
        "holds a text (not repeated here, since a password may stand in it), "
            + "but must be an address, for example https://eid.example.gov.vn")]
    [InlineData("Outbound", "http://proxy.example:3128", "must be a group of settings: Proxy, ProxyUser")]
    [InlineData("OpenIdConnect:ClientKey", "-----BEGIN", "must be a group of settings: PemFile, Pem,")]
    [InlineData("OpenIdConnect:DecryptionKeys", "key.pem", "must hold entries, each of them a group of settings: PemFile, Pem,")]
    [InlineData("OpenIdConnect:DecryptionKeys:0", "key.pem", "must be a group of settings: PemFile, Pem,")]
    [InlineData("OpenIdConnect:ClientSecret:0", "hunter2", "must be one value, but holds others")]
    public void A_value_of_the_wrong_form_is_named_with_the_right_one(string setting, string value, string expected)
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:" + setting] = value };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains($"EIdentity:{setting.Split(":0")[0]}", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_of_the_wrong_form_is_not_called_missing_too()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:Level:Source"] = "Agreement",
            ["EIdentity:Level:Agreement:Number"] = "17/CK-2026",
            ["EIdentity:Level:Agreement:SignedOn"] = "2020-01-01",
            ["EIdentity:Level:Agreement:ExpiresOn"] = "31/12/2190",
            ["EIdentity:Level:Agreement:Level"] = "2",
        };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains("EIdentity has 2 problems:", message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:Level:Agreement:ExpiresOn holds a text", message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:Level:Agreement:Level is '2', but must be one of: Level1, Level2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_value_counts_as_not_set()
    {
        LoginOptions options = LoginSettings.Load(new(LoginSettings.Good)
        {
            ["EIdentity:ClockSkew"] = string.Empty,
            ["EIdentity:Level:Required"] = string.Empty,
            ["EIdentity:Outbound"] = string.Empty,
        });

        Assert.Equal((AssuranceLevel.Level2, TimeSpan.FromMinutes(1)), (options.Level.Required, options.ClockSkew));
    }

    [Fact]
    public void The_lone_value_of_any_list_is_a_list_of_one()
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good)
        {
            ["EIdentity:OpenIdConnect:Scopes"] = "email",
            ["EIdentity:OpenIdConnect:SigningAlgorithms"] = "ES256",
            ["EIdentity:Level:Values:Level2"] = "3",
        };

        OpenIdConnectLoginOptions options = LoginSettings.LoadOpenIdConnect(settings);

        Assert.Equal(["email"], options.Scopes);
        Assert.Equal(["ES256"], options.SigningAlgorithms);
        Assert.Equal(["loa2", "3"], LoginSettings.Load(settings).Level.Values.Level2);
    }

    [Theory]
    [InlineData("http://svc:hunter2@pass@proxy.example:3128")]
    [InlineData("http://svc:hunter2@proxy.example:80a")]
    public void An_address_that_cannot_be_read_is_not_repeated_since_a_password_may_stand_in_it(string proxy)
    {
        string message = Assert.Throws<OptionsValidationException>(
            () => LoginSettings.Load(new(LoginSettings.Good) { ["EIdentity:Outbound:Proxy"] = proxy })).Message;

        Assert.Contains("EIdentity:Outbound:Proxy", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxAge", "EIdentity:Level:MaxAge")]
    [InlineData("proxy", "EIdentity:Outbound:Proxy")]
    [InlineData("Level:Level2", "EIdentity:Level:Values:Level2")]
    [InlineData("Level:ClientId", "EIdentity:OpenIdConnect:ClientId")]
    public void A_setting_in_the_wrong_place_is_named_with_the_right_one(string misplaced, string meant)
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:" + misplaced] = "value" };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains(
            $"EIdentity:{misplaced} is not a setting; did you mean {meant}?{Environment.NewLine}",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenIdConnect:ClientSecrets", "ClientSecret")]
    [InlineData("OpenIdConnect:Claims:Nmae", "Name")]
    [InlineData("Level:Valuess", "Values")]
    [InlineData("Level:Values:Levl2", "Level2")]
    [InlineData("Level:Agreement:ExpireOn", "ExpiresOn")]
    [InlineData("Level:Upstream:Claim", "ClaimName")]
    [InlineData("Outbound:TrustedAuthority", "TrustedAuthorities")]
    [InlineData("OpenIdConnect:NextClientKey:PemFil", "PemFile")]
    [InlineData("OpenIdConnect:DecryptionKeys:0:Passwort", "Password")]
    public void A_misspelt_setting_is_named_with_the_one_that_was_meant_without_a_web_app(string misspelt, string meant)
    {
        Dictionary<string, string?> settings = new(LoginSettings.Good) { ["EIdentity:" + misspelt] = "value" };

        string message = Assert.Throws<OptionsValidationException>(() => LoginSettings.Load(settings)).Message;

        Assert.Contains(
            $"EIdentity:{misspelt} is not a setting; did you mean {meant}?{Environment.NewLine}",
            message,
            StringComparison.Ordinal);
    }
}
