using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>A level that is there is never called absent, in whatever form or place it stands.</summary>
public sealed class LevelFormTests
{
    [Theory]
    [InlineData("2", "EID0000")]
    [InlineData("\"2\"", "EID0000")]
    [InlineData("2.0", "a number that is not whole")]
    [InlineData("2e0", "a number that is not whole")]
    [InlineData("-2", "a number that is not whole")]
    [InlineData("9007199254740993000", "a number that is not whole")]
    [InlineData("true", "true or false")]
    [InlineData("[\"2\"]", "a list of 1")]
    [InlineData("[2,1]", "a list of 2")]
    [InlineData("[]", "a list of 0")]
    [InlineData("{\"value\":\"2\"}", "an object")]
    public async Task A_level_counts_as_text_or_whole_number_and_any_other_form_is_named(string value, string said)
    {
        using LoginJourney login = Create();
        login.Provider.Claims["IAL"] = JsonNode.Parse(value);

        await AssertAsync(login, said, ErrorCodes.LevelUnknown);
    }

    [Fact]
    public async Task An_empty_text_says_no_level_and_is_called_empty()
    {
        using LoginJourney login = Create();
        login.Provider.Claims["IAL"] = string.Empty;

        await AssertAsync(login, "The answer's IAL is an empty text", ErrorCodes.LevelMissing);
    }

    [Theory]
    [InlineData("7", "EID0000")]
    [InlineData("[\"7\"]", "a list of 1")]
    [InlineData("null", "carries no idp")]
    public async Task The_brokers_claim_is_read_alike(string value, string said)
    {
        using LoginJourney login = Create(level: options =>
        {
            options.Level.Upstream.ClaimName = "idp";
            options.Level.Upstream.Values.Add("7");
        });
        login.Provider.Claims["IAL"] = "2";
        login.Provider.Claims["idp"] = JsonNode.Parse(value);

        await AssertAsync(login, said, ErrorCodes.LevelUnknown);
    }

    [Fact]
    public async Task A_level_in_UserInfo_alone_is_seen_there_and_the_setting_that_would_let_it_count_is_named()
    {
        using LoginJourney login = Create();
        login.Provider.Change = UserInfo("""{"sub":"subject-1","IAL":"2"}""");

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.LevelMissing, refused.Error);
        Assert.Contains("carries no IAL, but UserInfo does", refused.Message, StringComparison.Ordinal);
        Assert.Contains("OpenIdConnect:LevelFromUserInfo", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"2\"")]
    public async Task A_level_in_UserInfo_counts_by_setting_and_is_worth_what_nobody_signed(string value)
    {
        using LoginJourney login = Create(options => options.LevelFromUserInfo = true);
        login.Provider.Change = UserInfo($$"""{"sub":"subject-1","IAL":{{value}}}""");

        ElectronicIdentity identity = await login.SignInAsync();

        Assert.Equal((AssuranceLevel.Level2, LevelEvidence.BackchannelOnly), (identity.Level, identity.Evidence));
    }

    [Theory]
    [InlineData("\"1\"", 2101)]
    [InlineData("\"9\"", 2102)]
    [InlineData("[\"2\"]", 2102)]
    public async Task A_level_in_UserInfo_is_judged_like_any_other(string value, int code)
    {
        using LoginJourney login = Create(options => options.LevelFromUserInfo = true);
        login.Provider.Change = UserInfo($$"""{"sub":"subject-1","IAL":{{value}}}""");

        Assert.Equal(code, (await login.RefusalAsync()).Error.Number);
    }

    [Theory]
    [InlineData("\"1\"", 2101)]
    [InlineData("\"9\"", 2102)]
    [InlineData("[\"2\"]", 2102)]
    public async Task A_login_that_the_ID_token_refuses_fetches_no_UserInfo_and_is_not_raised_by_it(string value, int code)
    {
        using LoginJourney login = Create(options => options.LevelFromUserInfo = true);
        login.Provider.Claims["IAL"] = JsonNode.Parse(value);
        login.Provider.Change = UserInfo("""{"sub":"subject-1","IAL":"2"}""");

        Assert.Equal(code, (await login.RefusalAsync()).Error.Number);
        Assert.Empty(login.Provider.Calls("/userinfo"));
    }

    [Fact]
    public async Task A_stale_level_fetches_no_UserInfo()
    {
        using LoginJourney login = Create(level: options => options.Level.MaxAge = TimeSpan.FromMinutes(5));
        login.Provider.Claims["IAL"] = "2";
        login.Provider.Claims["auth_time"] = login.Time.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.LevelTooOld, refused.Error);
        Assert.Contains("3600 s ago", refused.Message, StringComparison.Ordinal);
        Assert.Empty(login.Provider.Calls("/userinfo"));
    }

    [Fact]
    public async Task An_agreement_does_not_stand_in_for_a_level_that_UserInfo_says()
    {
        using LoginJourney login = Create(level: options =>
        {
            options.Level.Source = LevelSource.Agreement;
            options.Level.Agreement.Number = "12/2026";
            options.Level.Agreement.SignedOn = new DateOnly(1999, 1, 1);
            options.Level.Agreement.ExpiresOn = new DateOnly(2099, 1, 1);
            options.Level.Agreement.Level = AssuranceLevel.Level2;
        });
        Assert.Equal(LevelEvidence.Agreement, (await login.SignInAsync()).Evidence);
        login.Provider.Change = UserInfo("""{"sub":"subject-1","IAL":"1"}""");

        Assert.Equal(ErrorCodes.LevelMissing, (await login.RefusalAsync()).Error);
    }

    private static LoginJourney Create(Action<OpenIdConnectLoginOptions>? configure = null, Action<LoginOptions>? level = null) =>
        new(configure, configureLogin: options =>
        {
            options.Level.ClaimName = "IAL";
            options.Level.Values.Level1.Add("1");
            options.Level.Values.Level2.Add("2");
            options.Level.Required = AssuranceLevel.Level2;
            level?.Invoke(options);
        });

    private static async Task AssertAsync(LoginJourney login, string said, ErrorCode otherwise)
    {
        if (said == "EID0000")
        {
            Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
            return;
        }

        LoginException refused = await login.RefusalAsync();
        Assert.Equal(otherwise, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Empty(login.Provider.Calls("/userinfo"));
    }

    private static Action<string, HttpResponseMessage> UserInfo(string claims) => (path, answer) =>
    {
        if (path == "/userinfo")
        {
            answer.Content = new StringContent(claims, Encoding.UTF8, "application/json");
        }
    };
}
