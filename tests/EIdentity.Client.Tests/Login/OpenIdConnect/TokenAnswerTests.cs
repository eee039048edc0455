using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Reads token answers of unusual form, each in one steady way.</summary>
public sealed class TokenAnswerTests
{
    private const string Good = """{"access_token":"a","token_type":"Bearer","id_token":"i"}""";

    // The access token is used once, at once; how long it would live decides nothing.
    [Theory]
    [InlineData("-1")]
    [InlineData("\"300\"")]
    [InlineData("1e18")]
    [InlineData("null")]
    [InlineData("[]")]
    [Trait("SEC", "SEC-111")]
    public async Task Whatever_life_the_access_token_is_said_to_have_the_citizen_signs_in(string expiresIn)
    {
        using LoginJourney login = new();
        login.Provider.TokenAnswer["expires_in"] = JsonNode.Parse(expiresIn);

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Fact]
    [Trait("SEC", "SEC-110")]
    public async Task An_access_token_without_a_life_signs_in()
    {
        using LoginJourney login = new();

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Theory]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/vnd.example+json")]
    [Trait("SEC", "SEC-116")]
    public async Task A_charset_is_passed_over_because_JSON_is_always_UTF_8(string type) =>
        Assert.Equal("a", (await RedeemAsync(Encoding.UTF8.GetBytes(Good), type)).AccessToken);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/jwt")]
    [Trait("SEC", "SEC-116")]
    public async Task Another_media_type_is_refused(string type) => await AssertRefusedAsync(Encoding.UTF8.GetBytes(Good), type);

    [Fact]
    [Trait("SEC", "SEC-116")]
    public async Task A_byte_order_mark_is_refused() =>
        await AssertRefusedAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)], "application/json");

    [Fact]
    [Trait("SEC", "SEC-116")]
    public async Task Bytes_that_are_not_UTF_8_are_refused_even_where_nobody_reads_them() =>
        await AssertRefusedAsync([.. Encoding.UTF8.GetBytes(Good[..^1] + ",\"unread\":\""), 0xE9, .. "\"}"u8], "application/json");

    private static async Task AssertRefusedAsync(byte[] body, string type) =>
        Assert.Equal(ErrorCodes.TokenAnswerRefused, (await Assert.ThrowsAsync<LoginException>(() => RedeemAsync(body, type))).Error);

    private static async Task<TokenAnswer> RedeemAsync(byte[] body, string type)
    {
        using LoginUnderTest login = new(settings => settings.ClientSecret = "not-a-real-secret");
        login.Provider.Then(_ =>
        {
            HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return Task.FromResult(response);
        });
        return await login.RedeemAsync();
    }
}
