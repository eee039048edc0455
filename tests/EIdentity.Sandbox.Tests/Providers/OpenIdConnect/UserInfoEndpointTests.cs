using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox.Tests;

public class UserInfoEndpointTests
{
    [Fact]
    public async Task UserInfo_describes_who_signed_in()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await UserInfoAsync(sandbox, People.Lan);

        Assert.Equal(People.Lan.Subject, (string?)claims["sub"]);
        Assert.Equal("Nguyễn Thị Lan", (string?)claims["name"]);
        Assert.Equal("1990-05-14", (string?)claims["birthdate"]);
        Assert.Equal("000190000017", (string?)claims["personal_identification_number"]);
        Assert.Equal("citizen", (string?)claims["account_type"]);
        Assert.True((bool?)claims["eidentity_sandbox"]);
    }

    [Fact]
    public async Task UserInfo_is_one_plain_object_unless_the_client_is_registered_for_a_signed_one()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage answer = await AnswerAsync(sandbox, People.Lan);

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.False((await answer.JsonAsync()).ContainsKey("aud"));
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("PS384")]
    [InlineData("RS512")]
    public async Task Signed_UserInfo_names_issuer_and_client_under_the_key_of_the_ID_tokens(string algorithm)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options =>
        {
            options.IdTokenSigningAlgorithm = algorithm;
            options.Client.SignUserInfo = true;
        });

        HttpResponseMessage answer = await AnswerAsync(sandbox, People.Lan);
        TokenValidationResult signed = await CheckAsync(sandbox, await answer.TextAsync());

        Assert.True(signed.IsValid, signed.Exception?.Message);
        Assert.Equal(algorithm, ((JsonWebToken)signed.SecurityToken).Alg);
        Assert.Equal(People.Lan.Subject, signed.Claims["sub"]);
        Assert.Equal("Nguyễn Thị Lan", signed.Claims["name"]);
        Assert.Equal(true, signed.Claims["eidentity_sandbox"]);
        Assert.Equal("application/jwt", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_fault_of_any_UserInfo_is_signed_where_the_honest_answer_would_be()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.SignUserInfo = true);
        sandbox.World.Faults.Arm(LoginFault.UserInfoOfAnotherPerson);

        TokenValidationResult signed = await CheckAsync(sandbox, await (await AnswerAsync(sandbox, People.Lan)).TextAsync());

        Assert.True(signed.IsValid, signed.Exception?.Message);
        Assert.NotEqual(People.Lan.Subject, signed.Claims["sub"]);
    }

    [Fact]
    public async Task A_fault_of_signed_UserInfo_waits_where_UserInfo_is_plain()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.UserInfoOfAnotherClient);

        await AnswerAsync(sandbox, People.Lan);

        Assert.Equal(0, Assert.Single(sandbox.World.Faults.Armed).Struck);
    }

    [Fact]
    public async Task A_year_only_birth_is_a_year()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await UserInfoAsync(sandbox, People.Tu);

        Assert.Equal("1938", (string?)claims["birthdate"]);
    }

    [Fact]
    public async Task Who_has_only_the_old_number_gets_only_that()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await UserInfoAsync(sandbox, People.Ba, level: "1");

        Assert.Equal("000000066", (string?)claims["legacy_identity_number"]);
        Assert.False(claims.ContainsKey("personal_identification_number"));
    }

    [Fact]
    public async Task An_access_token_lives_five_minutes()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = (string)(await sandbox.TokensAsync())["access_token"]!;
        sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        HttpResponseMessage response = await sandbox.GetAsync("/userinfo", token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.Single().Parameter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_the_address_does_not_count()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = (string)(await sandbox.TokensAsync())["access_token"]!;

        HttpResponseMessage response = await sandbox.GetAsync("/userinfo?access_token=" + token);

        Assert.Equal("access-token-missing", await response.RuleAsync());
    }

    private static async Task<JsonObject> UserInfoAsync(SandboxHost sandbox, SandboxPerson person, string level = "2") =>
        await (await AnswerAsync(sandbox, person, level)).JsonAsync();

    private static async Task<HttpResponseMessage> AnswerAsync(SandboxHost sandbox, SandboxPerson person, string level = "2") =>
        await sandbox.GetAsync("/userinfo", (string)(await sandbox.TokensAsync(person, level))["access_token"]!);

    private static async Task<TokenValidationResult> CheckAsync(SandboxHost sandbox, string token) =>
        await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKeys = new JsonWebKeySet(await (await sandbox.GetAsync("/.well-known/jwks.json")).TextAsync()).Keys,
            ValidIssuer = SandboxHost.Address,
            ValidAudience = "sandbox-portal",
            // OpenID Connect Core 1.0, section 5.3.2 asks for no time in it.
            ValidateLifetime = false,
        });
}
