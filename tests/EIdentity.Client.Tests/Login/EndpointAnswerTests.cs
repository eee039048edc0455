using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Changes one thing in one answer of the provider; each is refused by the one rule that it breaks.</summary>
public sealed class EndpointAnswerTests
{
    private const string Discovery = "/.well-known/openid-configuration";

    public static TheoryData<string, string, string, string> Members => new()
    {
        { "/par", "error", "\"invalid_request\"", "EID2006" },
        { "/par", "request_uri", "\"\"", "EID2010" },
        { "/par", "request_uri", "\"urn:a b\"", "EID2010" },
        { "/par", "request_uri", $"\"{new string('u', 513)}\"", "EID2010" },
        { "/par", "expires_in", "0", "EID2010" },
        { "/par", "expires_in", "\"soon\"", "EID2010" },
        { "/par", "expires_in", "null", "EID2010" },
        { "/par", "eidentity_sandbox", "true", "EID2004" },
        { "/token", "error", "\"invalid_grant\"", "EID2005" },
        { "/token", "access_token", "\"\"", "EID2007" },
        { "/token", "access_token", "\"a b\"", "EID2007" },
        { "/token", "access_token", $"\"{new string('a', (16 * 1024) + 1)}\"", "EID2007" },
        { "/token", "token_type", "\"mac\"", "EID2007" },
        { "/token", "scope", "\"profile\"", "EID2007" },
        { "/token", "id_token", "\"\"", "EID2007" },
        { "/token", "id_token", "7", "EID2007" },
        { "/token", "id_token", "\"no.token\"", "EID2040" },
        { "/token", "eidentity_sandbox", "true", "EID2004" },
        { "/userinfo", "sub", "\"subject-2\"", "EID2008" },
        { "/userinfo", "name", "\"Another Name\"", "EID2008" },
        { "/userinfo", "eidentity_sandbox", "true", "EID2004" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_that_breaks_a_rule_is_refused_with_the_code_of_the_rule(
        string path,
        string member,
        string value,
        string code)
    {
        using LoginJourney login = Create(path, answer => Set(answer, member, value));

        Assert.Equal(code, (await login.RefusalAsync()).Code);
    }

    [Theory]
    [InlineData("\"soon\"", "an expires_in that is no number of seconds")]
    [InlineData("null", "expires_in is null")]
    public async Task How_long_a_pushed_request_lives_is_said_to_be_missing_or_to_be_no_number(string value, string said)
    {
        using LoginJourney login = Create("/par", answer => Set(answer, "expires_in", value));

        Assert.Contains(said, (await login.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Discovery, 404, "EID2002")]
    [InlineData("/keys", 404, "EID2003")]
    [InlineData("/keys", 503, "EID2001")]
    [InlineData("/par", 400, "EID2010")]
    [InlineData("/par", 500, "EID2001")]
    [InlineData("/token", 400, "EID2007")]
    [InlineData("/token", 408, "EID2001")]
    [InlineData("/token", 429, "EID2001")]
    [InlineData("/token", 500, "EID2001")]
    [InlineData("/userinfo", 404, "EID2008")]
    [InlineData("/userinfo", 500, "EID2001")]
    public async Task A_good_answer_under_another_status_is_refused(string path, int status, string code)
    {
        using LoginJourney login = Create(path, answer => answer.StatusCode = (HttpStatusCode)status);

        Assert.Equal(code, (await login.RefusalAsync()).Code);
    }

    [Theory]
    [InlineData(Discovery, "EID2002")]
    [InlineData("/keys", "EID2003")]
    [InlineData("/par", "EID2010")]
    [InlineData("/token", "EID2007")]
    [InlineData("/userinfo", "EID2008")]
    public async Task A_good_answer_under_another_media_type_is_refused(string path, string code)
    {
        using LoginJourney login = Create(path, answer => answer.Content.Headers.ContentType = new("text/html"));

        Assert.Equal(code, (await login.RefusalAsync()).Code);
    }

    [Theory]
    [InlineData("eidentity_sandbox", "false", "EID2004")]
    [InlineData("jti", "7", "EID2050")]
    public async Task A_claim_of_the_ID_token_that_breaks_a_rule_is_refused(string claim, string value, string code)
    {
        using LoginJourney login = new();
        login.Provider.Claims[claim] = JsonNode.Parse(value);

        Assert.Equal(code, (await login.RefusalAsync()).Code);
    }

    [Fact]
    public async Task A_provider_without_the_endpoints_that_a_login_can_do_without_signs_in()
    {
        using LoginJourney login = new();
        login.Provider.Document.Remove("userinfo_endpoint");

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
        Assert.Null(await login.Flow.FindLogoutAddressAsync(new Uri("https://portal.example/")));
    }

    // Both sources say a name, so that one of them can contradict the other.
    private static void Set(HttpResponseMessage answer, string member, string value)
    {
        JsonObject body = JsonNode.Parse(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult())!.AsObject();
        body[member] = JsonNode.Parse(value);
        answer.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
    }

    private static LoginJourney Create(string path, Action<HttpResponseMessage> change)
    {
        LoginJourney login = new();
        login.Provider.Claims["name"] = "Nguyễn Văn A";
        login.Provider.Document["pushed_authorization_request_endpoint"] = "https://eid.example/par";
        login.Provider.Change = (called, answer) =>
        {
            if (called == path)
            {
                change(answer);
            }
        };
        return login;
    }
}
