using System.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

public sealed class LevelRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly LoginOptions _options = new();

    public LevelRulesTests()
    {
        _options.Level.Values.Level1.Add("loa1");
        _options.Level.Values.Level2.Add("loa2");
    }

    [Theory]
    [Trait("SEC", "SEC-151")]
    [InlineData("loa1 loa2")]
    [InlineData("loa2x")]
    [InlineData("LOA2")]
    [InlineData("lоa2")]
    [InlineData(" loa2")]
    [InlineData("loa9")]
    public void A_value_that_is_not_exactly_one_of_the_table_is_unknown_and_never_called_low(string value)
    {
        LoginException refused = Refused(value);

        Assert.Equal((ErrorCodes.LevelUnknown, ErrorKind.LevelUnknown), (refused.Error, refused.Kind));
        Assert.Contains("EIdentity:Level:Values:Level2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_value_is_a_missing_one() => Assert.Equal(ErrorCodes.LevelMissing, Refused(string.Empty).Error);

    [Fact]
    public void A_raw_value_is_printed_short_and_without_anything_that_could_forge_a_log_line()
    {
        LoginException refused = Refused("bad\r\n\"value\u202E" + new string('x', 200));

        Assert.Equal("bad???value?" + new string('x', 52), refused.Unmapped?.Value);
        Assert.Contains("\"bad???value?xxx", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("SEC", "SEC-156")]
    public void A_higher_level_than_asked_is_accepted() =>
        Assert.Equal(AssuranceLevel.Level2, Check("loa2", AssuranceLevel.Level1).Level);

    [Fact]
    [Trait("SEC", "SEC-149")]
    public void A_lower_level_is_refused_and_says_which_was_proven() =>
        Assert.Equal((ErrorCodes.LevelTooLow, AssuranceLevel.Level1), (Refused("loa1").Error, Refused("loa1").ProvenLevel));

    [Theory]
    [InlineData(null, "EID2102")]
    [InlineData("", "EID2102")]
    [InlineData("password", "EID2102")]
    [InlineData("VNEID", "EID2102")]
    [InlineData("vneid", null)]
    public void Behind_a_broker_a_level_counts_only_when_the_provider_behind_it_is_an_accepted_one(string? upstream, string? code)
    {
        _options.Level.Upstream.ClaimName = "idp";
        _options.Level.Upstream.Values.Add("vneid");

        Exception? refused = Record.Exception(
            () => Check("loa2", AssuranceLevel.Level2, upstream is null ? null : $"\"idp\":\"{upstream}\""));

        Assert.Equal(code, (refused as LoginException)?.Code);
    }

    [Fact]
    public void The_level_is_read_from_the_claim_of_the_settings()
    {
        _options.Level.ClaimName = "loAs";

        Assert.Equal(AssuranceLevel.Level2, Check("loa1", AssuranceLevel.Level2, "\"loAs\":\"loa2\"").Level);
    }

    [Fact]
    public void An_agreement_stands_in_for_the_claim_and_is_no_signed_evidence()
    {
        Agree(Now.AddDays(-1), Now);

        Assert.Equal((AssuranceLevel.Level2, LevelEvidence.Agreement), Check(null, AssuranceLevel.Level2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"acr\":null")]
    [InlineData("\"level\":\"loa1\"")]
    public void An_agreement_fills_silence(string members)
    {
        Agree(Now.AddDays(-1), Now);

        Assert.Equal((AssuranceLevel.Level2, LevelEvidence.Agreement), CheckJson(members, AssuranceLevel.Level2));
    }

    [Fact]
    public void L2_an_agreement_never_raises_a_level_that_was_sent()
    {
        Agree(Now.AddDays(-1), Now);

        Assert.Equal((ErrorCodes.LevelTooLow, AssuranceLevel.Level1), (Refused("loa1").Error, Refused("loa1").ProvenLevel));
    }

    [Fact]
    public void A_level_that_was_sent_under_an_agreement_is_what_the_token_says_and_signs()
    {
        Agree(Now.AddDays(-1), Now);

        Assert.Equal((AssuranceLevel.Level1, LevelEvidence.SignedToken), Check("loa1", AssuranceLevel.Level1));
        Assert.Equal((AssuranceLevel.Level2, LevelEvidence.SignedToken), Check("loa2", AssuranceLevel.Level2));
    }

    [Theory]
    [InlineData("\"acr\":\"\"", "")]
    [InlineData("\"acr\":\" \"", " ")]
    [InlineData("\"acr\":\"loa0\"", "loa0")]
    [InlineData("\"acr\":[\"loa2\"]", "a list of 1")]
    [InlineData("\"acr\":[]", "a list of 0")]
    [InlineData("\"acr\":{\"values\":[\"loa1\"]}", "an object")]
    [InlineData("\"acr\":1", "1")]
    [InlineData("\"acr\":1.5", "a number that is not whole")]
    [InlineData("\"acr\":false", "true or false")]
    public void An_agreement_does_not_pass_over_what_nobody_understands(string members, string printed)
    {
        Agree(Now.AddDays(-1), Now);

        LoginException refused = Assert.Throws<LoginException>(() => CheckJson(members, AssuranceLevel.Level2));

        Assert.Equal((ErrorCodes.LevelUnknown, printed), (refused.Error, refused.Unmapped?.Value));
        Assert.Contains("an agreement fills silence only", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-300, -1)]
    [InlineData(1, 300)]
    public void An_agreement_that_does_not_hold_today_refuses_with_a_code_of_its_own(int from, int to)
    {
        Agree(Now.AddDays(from), Now.AddDays(to));

        Assert.Equal(ErrorCodes.LevelAgreementExpired, Refused("loa2").Error);
    }

    [Theory]
    [InlineData(-300, null)]
    [InlineData(-360, null)]
    [InlineData(-361, "EID2104")]
    [InlineData(60, null)]
    [InlineData(61, "EID2104")]
    [InlineData(null, "EID2104")]
    public void A_level_is_young_enough_within_its_age_and_the_difference_of_the_clocks(int? provenAt, string? code)
    {
        ClaimedLevel claimed = new()
        {
            ClaimName = "acr",
            Value = "loa2",
            Evidence = LevelEvidence.SignedToken,
            AuthenticatedAt = provenAt is { } at ? Now.AddSeconds(at) : null,
        };

        Exception? refused = Record.Exception(
            () => LevelRules.Check(claimed, AssuranceLevel.Level2, TimeSpan.FromMinutes(5), _options, Now, "EIdentity"));

        Assert.Equal(code, (refused as LoginException)?.Code);
    }

    private void Agree(DateTimeOffset from, DateTimeOffset to)
    {
        _options.Level.Source = LevelSource.Agreement;
        _options.Level.Agreement.SignedOn = DateOnly.FromDateTime(from.DateTime);
        _options.Level.Agreement.ExpiresOn = DateOnly.FromDateTime(to.DateTime);
        _options.Level.Agreement.Level = AssuranceLevel.Level2;
    }

    private LoginException Refused(string? value) => Assert.Throws<LoginException>(() => Check(value, AssuranceLevel.Level2));

    private (AssuranceLevel Level, LevelEvidence Evidence) Check(string? acr, AssuranceLevel required, string? others = null) =>
        CheckJson(
            string.Join(',', new[] { acr is null ? null : $"\"acr\":{JsonSerializer.Serialize(acr)}", others }.OfType<string>()),
            required);

    private (AssuranceLevel Level, LevelEvidence Evidence) CheckJson(string members, AssuranceLevel required)
    {
        Assert.True(StrictObject.TryRead(Encoding.UTF8.GetBytes($"{{{members}}}"), out StrictObject? answer));
        ClaimedLevel claimed = ClaimedLevel.Read(_options.Level, answer, LevelEvidence.SignedToken, Now);
        return LevelRules.Check(claimed, required, maxAge: null, _options, Now, "EIdentity");
    }
}
