using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>UserInfo may come signed (OpenID Connect Core 1.0, section 5.3.2); the settings may leave it out.</summary>
public sealed class SignedUserInfoTests
{
    [Theory]
    [InlineData("""{"iss":"https://eid.example","aud":"portal","sub":"subject-1","name":"Lan"}""")]
    [InlineData("""{"iss":"https://eid.example","aud":["portal"],"sub":"subject-1","name":"Lan"}""")]
    [InlineData("""{"sub":"subject-1","name":"Lan"}""")]
    public async Task Claims_that_the_provider_signed_are_read(string claims)
    {
        using LoginJourney login = new();
        Answer(login, login.Provider.SignClaims(claims));

        Assert.Equal("Lan", (await login.SignInAsync()).Citizen.Name.Reveal());
    }

    [Theory]
    [InlineData("""{"iss":"https://other.example","aud":"portal","sub":"subject-1"}""", "its iss is not")]
    [InlineData("""{"iss":"https://eid.example","aud":"other","sub":"subject-1"}""", "its aud is not")]
    [InlineData("""{"iss":"https://eid.example","aud":["portal","other"],"sub":"subject-1"}""", "its aud is not")]
    [InlineData("""{"iss":"https://eid.example","aud":"portal","sub":"subject-2"}""", "another sub than the ID token")]
    [InlineData("""{"iss":"https://eid.example","aud":"portal"}""", "sub is missing")]
    [InlineData("""{"iss":"https://eid.example","aud":"portal","sub":null}""", "sub is null")]
    public async Task Claims_for_somebody_else_or_of_somebody_else_are_refused(string claims, string said)
    {
        using LoginJourney login = new();
        Answer(login, login.Provider.SignClaims(claims));

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_does_not_verify_is_refused()
    {
        using LoginJourney login = new();
        string token = login.Provider.SignClaims("""{"sub":"subject-1"}""");
        Answer(login, token[..^4] + (token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"));

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
        Assert.Contains("does not verify", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"alg":"none"}""", "SigningAlgorithms")]
    [InlineData("""{"alg":"HS256"}""", "SigningAlgorithms")]
    [InlineData("""{"alg":"ES256","typ":"at+jwt"}""", "another type")]
    [InlineData("""{"alg":"ES256","crit":["x"]}""", "extension")]
    [InlineData("""{"alg":"ES256","kid":"other"}""", "no key")]
    public async Task The_header_is_held_to_the_rules_of_an_ID_token(string header, string said)
    {
        using LoginJourney login = new();
        Answer(login, login.Provider.SignClaims("""{"sub":"subject-1"}""", JsonNode.Parse(header)!.AsObject()));

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_none_is_described()
    {
        using LoginJourney login = new();
        Answer(login, "no.token");

        Assert.Contains("has 2 parts", (await login.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_ID_token_holds_all_claims_UserInfo_is_left_out_by_setting()
    {
        using LoginJourney login = new(options => options.UseUserInfo = false);
        login.Provider.Claims["name"] = "Lan";
        Answer(login, "nobody reads this");

        Assert.Equal("Lan", (await login.SignInAsync()).Citizen.Name.Reveal());
        Assert.Empty(login.Provider.Calls("/userinfo"));
    }

    private static void Answer(LoginJourney login, string token) => login.Provider.Change = (path, answer) =>
    {
        if (path == "/userinfo")
        {
            answer.Content = new StringContent(token, Encoding.ASCII, MediaTypeHeaderValue.Parse("application/jwt"));
        }
    };
}
