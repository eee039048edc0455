using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class TokenEndpointTests
{
    [Fact]
    public async Task A_code_gives_tokens_that_are_marked()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject tokens = await sandbox.TokensAsync();

        Assert.Equal("Bearer", (string?)tokens["token_type"]);
        Assert.Equal(300, (int?)tokens["expires_in"]);
        Assert.True((bool?)tokens["eidentity_sandbox"]);
    }

    [Fact]
    public async Task The_ID_token_says_who_signed_in_for_which_login_and_how()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await sandbox.IdTokenAsync();

        Assert.Equal("http://localhost:5081", (string?)claims["iss"]);
        Assert.Equal("sandbox-portal", (string?)claims["aud"]);
        Assert.Equal(People.Lan.Subject, (string?)claims["sub"]);
        Assert.Equal(Login.Nonce, (string?)claims["nonce"]);
        Assert.Equal(SandboxAcrValues.Level2, (string?)claims["acr"]);
        Assert.Equal(sandbox.Clock.GetUtcNow().ToUnixTimeSeconds(), (long?)claims["auth_time"]);
        Assert.Equal(People.Lan.Citizen.Number!.Value.Reveal(), (string?)claims["personal_identification_number"]);
        Assert.True((bool?)claims["eidentity_sandbox"]);
    }

    [Fact]
    public async Task A_citizen_who_signs_in_below_the_asked_level_gets_the_lower_level()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await sandbox.IdTokenAsync(People.Minh, level: "1");

        Assert.Equal(SandboxAcrValues.Level1, (string?)claims["acr"]);
    }

    [Fact]
    public async Task The_number_is_left_out_for_who_has_none()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await sandbox.IdTokenAsync(People.Ba, level: "1");

        Assert.False(claims.ContainsKey("personal_identification_number"));
    }

    [Fact]
    public async Task A_reused_code_is_refused_and_revokes_the_access_token()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string code = await sandbox.CodeAsync();
        string accessToken = (string)(await (await sandbox.RedeemAsync(code)).JsonAsync())["access_token"]!;

        HttpResponseMessage second = await sandbox.RedeemAsync(code);

        Assert.Equal("code-reused", await second.RuleAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await sandbox.GetAsync("/userinfo", accessToken)).StatusCode);
    }

    [Fact]
    public async Task A_code_lives_sixty_seconds()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string code = await sandbox.CodeAsync();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(60));

        HttpResponseMessage late = await sandbox.RedeemAsync(code);

        Assert.Equal("code-expired", await late.RuleAsync());
    }

    [Theory]
    [InlineData("code", "nobody's", "code-unknown")]
    [InlineData("code", null, "code-unknown")]
    [InlineData("redirect_uri", SandboxHost.SignedOut, "code-redirect-uri")]
    [InlineData("code_verifier", "another-verifier-that-is-long-enough-to-be-one", "code-verifier")]
    [InlineData("code_verifier", null, "code-verifier")]
    [InlineData("grant_type", "password", "grant-type")]
    [InlineData("client_secret", "also here", "one-client-authentication")]
    public async Task A_wrong_redemption_is_refused(string name, string? value, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.RedeemAsync(await sandbox.CodeAsync(), (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(rule, await response.RuleAsync());
    }

    [Fact]
    public async Task A_wrong_verifier_ends_the_code()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string code = await sandbox.CodeAsync();
        await sandbox.RedeemAsync(code, ("code_verifier", "wrong"));

        HttpResponseMessage second = await sandbox.RedeemAsync(code);

        Assert.Equal("code-reused", await second.RuleAsync());
    }

    [Theory]
    [InlineData("sandbox-portal", "wrong")]
    [InlineData("another", null)]
    public async Task A_wrong_client_is_refused_with_a_challenge(string client, string? secret)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PostAsync("/token", [], SandboxHost.Basic(client, secret ?? sandbox.ClientSecret));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("invalid_client", (string?)(await response.JsonAsync())["error"]);
        Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task A_client_may_send_its_secret_in_the_body()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        Dictionary<string, string> form = new()
        {
            ["client_id"] = "sandbox-portal",
            ["client_secret"] = sandbox.ClientSecret,
            ["grant_type"] = "authorization_code",
        };

        HttpResponseMessage response = await sandbox.PostAsync("/token", form);

        Assert.Equal("code-unknown", await response.RuleAsync());
    }

    [Fact]
    public async Task A_secret_in_the_address_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PostAsync("/token?client_secret=x", []);

        Assert.Equal("parameters-in-query", await response.RuleAsync());
    }

    [Fact]
    public async Task A_JSON_body_is_refused_with_415()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        using HttpRequestMessage request = new(
            HttpMethod.Post,
            "/token")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };

        HttpResponseMessage response = await sandbox.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }
}
