using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Names the citizen's account behind a broker.</summary>
public sealed class SubjectReaderTests
{
    [Fact]
    public async Task The_subject_is_sub_unless_a_setting_names_another_claim()
    {
        using LoginJourney login = new();
        login.Provider.Claims["upstream_id"] = "vneid-7";

        Assert.Equal(new SubjectKey("https://eid.example", SubjectKind.ProviderSubject, "subject-1"), (await login.SignInAsync()).Subject);
    }

    [Fact]
    public async Task Behind_a_broker_the_named_claim_is_the_subject_of_another_kind()
    {
        using LoginJourney login = Behind("upstream_id");
        login.Provider.Claims["upstream_id"] = "vneid-7";

        Assert.Equal(new SubjectKey("https://eid.example", SubjectKind.UpstreamSubject, "vneid-7"), (await login.SignInAsync()).Subject);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("7")]
    [InlineData("[\"vneid-7\"]")]
    [InlineData("\"a\\u0000b\"")]
    public async Task A_named_claim_of_the_wrong_form_is_refused_with_its_name(string value)
    {
        using LoginJourney login = Behind("upstream_id");
        login.Provider.Claims["upstream_id"] = JsonNode.Parse(value);

        LoginException refusal = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.IdTokenSubject, refusal.Error);
        Assert.Contains("upstream_id, which SubjectClaim names", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_claim_of_256_characters_is_refused()
    {
        using LoginJourney login = Behind("upstream_id");
        login.Provider.Claims["upstream_id"] = new string('s', 256);

        Assert.Equal(ErrorCodes.IdTokenSubject, (await login.RefusalAsync()).Error);
    }

    [Fact]
    public async Task The_rules_of_sub_hold_all_the_same()
    {
        using LoginJourney login = Behind("upstream_id");
        login.Provider.Claims["upstream_id"] = "vneid-7";
        login.Provider.Claims["sub"] = "subject-2";

        Assert.Equal(ErrorCodes.UserInfoRefused, (await login.RefusalAsync()).Error);
    }

    private static LoginJourney Behind(string claim) => new(settings => settings.SubjectClaim = claim);
}
