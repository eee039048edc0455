using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

public sealed class IdTokenClaimRulesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    private static readonly IdTokenExpectation Expected = new()
    {
        Issuer = "https://eid.example",
        ClientId = "portal",
        Nonce = "n-1",
        AccessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y",
        BegunAt = Now.AddMinutes(-2),
        Now = Now,
        ClockSkew = TimeSpan.FromSeconds(60),
    };

    [Fact]
    public void A_token_that_fits_in_everything_is_accepted()
    {
        Assert.Equal("s-1", Check(_ => { }).Subject);
    }

    public static TheoryData<string, string> Accepted => new()
    {
        { "aud", """["portal"]""" },
        { "azp", "\"portal\"" },
        { "exp", "1799999950" },
        { "iat", "1799999999.5" },
        { "iat", "1800000030" },
        { "iat", "1799999830" },
        { "nbf", "1800000030" },
        { "jti", "\"t-1\"" },
        { "at_hash", "\"77QmUPtjPfzWtF2AnpK9RQ\"" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_the_specification_allows_is_accepted(string claim, string value)
    {
        Assert.Equal("s-1", Check(payload => payload[claim] = JsonNode.Parse(value)).Subject);
    }

    public static TheoryData<string, string?, string> Refused => new()
    {
        { "iss", "\"https://eid.example/\"", "EID2044" },
        { "iss", "\"https://EID.example\"", "EID2044" },
        { "iss", "\"https://other.example\"", "EID2044" },
        { "iss", null, "EID2044" },
        { "aud", "\"other\"", "EID2045" },
        { "aud", "\"Portal\"", "EID2045" },
        { "aud", "[\"portal\",\"other\"]", "EID2045" },
        { "aud", "[]", "EID2045" },
        { "aud", null, "EID2045" },
        { "azp", "\"other\"", "EID2045" },
        { "azp", "7", "EID2045" },
        { "exp", "1799999940", "EID2046" },
        { "exp", "\"1800000300\"", "EID2046" },
        { "exp", "-1", "EID2046" },
        { "exp", "1e300", "EID2046" },
        { "exp", "1800000300000", "EID2046" },
        { "exp", "null", "EID2046" },
        { "exp", null, "EID2046" },
        { "iat", "1800000090", "EID2047" },
        { "iat", "1799999000", "EID2047" },
        { "iat", "\"1800000000\"", "EID2047" },
        { "iat", "null", "EID2047" },
        { "iat", null, "EID2047" },
        { "nbf", "1800003600", "EID2047" },
        { "nbf", "1800000090", "EID2047" },
        { "auth_time", "1800003600", "EID2047" },
        { "auth_time", "\"1800000000\"", "EID2047" },
        { "nonce", "\"n-2\"", "EID2048" },
        { "nonce", "\"\"", "EID2048" },
        { "nonce", "[\"n-1\"]", "EID2048" },
        { "nonce", null, "EID2048" },
        { "sub", "\"\"", "EID2049" },
        { "sub", "\" \"", "EID2049" },
        { "sub", "7", "EID2049" },
        { "sub", "\"a\\nb\"", "EID2049" },
        { "sub", null, "EID2049" },
        { "jti", "7", "EID2050" },
        { "jti", "[\"a\"]", "EID2050" },
        { "at_hash", "\"AAAAAAAAAAAAAAAAAAAAAA\"", "EID2051" },
        { "at_hash", "7", "EID2051" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_breaks_a_rule_is_refused_with_the_code_of_the_rule(string claim, string? value, string code)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Check(payload =>
        {
            payload.Remove(claim);
            if (value is not null)
            {
                payload[claim] = JsonNode.Parse(value);
            }
        }));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public void A_token_that_ends_before_it_begins_is_refused()
    {
        LoginException refused = Assert.Throws<LoginException>(() => Check(payload =>
        {
            payload["nbf"] = 1_800_000_030;
            payload["exp"] = 1_800_000_029;
        }));

        Assert.Equal("EID2047", refused.Code);
    }

    [Theory]
    [InlineData("exp", 1_800_000_000_000)]
    [InlineData("iat", 1_800_000_000_000)]
    [InlineData("auth_time", 1_800_000_000_000)]
    [InlineData("exp", -1)]
    public void A_time_in_milliseconds_is_called_too_large(string claim, long time)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Check(payload => payload[claim] = time));

        Assert.Contains($"{claim} is no number of seconds from 1970 to 2200", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("iat")]
    public void A_time_that_is_none_is_not_taken_for_one_long_ago(string claim)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Check(payload => payload[claim] = "1800000000"));

        Assert.Contains($"{claim} is a text, and must be a number of seconds", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_says_by_how_much_the_clocks_differ()
    {
        LoginException refused = Assert.Throws<LoginException>(() => Check(payload => payload["iat"] = 1_800_000_090));

        Assert.Contains("90 s ahead of our clock, ClockSkew allows 60 s", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_of_256_characters_is_refused()
    {
        Assert.Throws<LoginException>(() => Check(payload => payload["sub"] = new string('s', 256)));
    }

    private static IdTokenClaims Check(Action<JsonObject> change)
    {
        JsonObject payload = new()
        {
            ["iss"] = "https://eid.example",
            ["aud"] = "portal",
            ["exp"] = 1_800_000_300,
            ["iat"] = 1_800_000_000,
            ["nonce"] = "n-1",
            ["sub"] = "s-1",
            ["acr"] = "loa2",
        };
        change(payload);
        Assert.True(StrictObject.TryRead(Encoding.UTF8.GetBytes(payload.ToJsonString()), out StrictObject? claims));
        return IdTokenClaimRules.Check(claims, "ES256", Expected);
    }
}
