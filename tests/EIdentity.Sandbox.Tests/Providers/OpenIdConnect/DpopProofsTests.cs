using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class DpopProofsTests
{
    [Fact]
    public async Task A_proof_binds_the_token_to_its_key()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequireDpop = true);

        JsonObject tokens = await (await RedeemAsync(sandbox, sandbox.Proof(key, "/token"))).JsonAsync();

        Assert.Equal("DPoP", (string?)tokens["token_type"]);
    }

    [Theory]
    [InlineData("typ", "\"JWT\"", "dpop-type")]
    [InlineData("alg", "\"none\"", "dpop-algorithm")]
    [InlineData("alg", "\"ES384\"", "dpop-key")]
    [InlineData("jwk", null, "dpop-key")]
    [InlineData("jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "dpop-key")]
    [InlineData("htm", "\"GET\"", "dpop-method")]
    [InlineData("htu", "\"http://localhost:5081/userinfo\"", "dpop-address")]
    [InlineData("htu", "\"http://localhost:5081/token?x=1\"", "dpop-address")]
    [InlineData("htu", null, "dpop-address")]
    [InlineData("iat", null, "dpop-time")]
    [InlineData("jti", null, "dpop-identifier")]
    public async Task A_proof_with_a_wrong_member_is_refused(string name, string? value, string rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await RedeemAsync(
            sandbox,
            sandbox.Proof(key, "/token", (name, value is null ? null : JsonNode.Parse(value))));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_dpop_proof", (string?)(await response.JsonAsync())["error"]);
        Assert.Equal(rule, sandbox.World.Journal.Entries[^1].Rule);
    }

    [Theory]
    [InlineData(-61, "dpop-time")]
    [InlineData(61, "dpop-time")]
    [InlineData(-60, null)]
    [InlineData(60, null)]
    public async Task A_proof_is_of_this_minute(int secondsAhead, string? rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await RedeemAsync(sandbox, sandbox.Proof(key, "/token", ("iat", sandbox.Seconds(secondsAhead))));

        Assert.Equal(rule, await response.RuleAsync());
    }

    [Fact]
    public async Task A_proof_holds_no_private_key()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await RedeemAsync(sandbox, sandbox.Proof(key, "/token", ("jwk", key.PublicJwk(("d", "AAAA")))));

        Assert.Equal("dpop-key", await response.RuleAsync());
    }

    [Fact]
    public async Task A_proof_signed_by_another_key_is_refused()
    {
        using TestKey key = new();
        using TestKey another = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await RedeemAsync(sandbox, sandbox.Proof(key, "/token", ("jwk", another.PublicJwk())));

        Assert.Equal("dpop-signature", await response.RuleAsync());
    }

    [Fact]
    public async Task A_proof_is_good_for_one_call()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string proof = sandbox.Proof(key, "/token");
        await RedeemAsync(sandbox, proof);

        HttpResponseMessage second = await RedeemAsync(sandbox, proof);

        Assert.Equal("dpop-reused", await second.RuleAsync());
    }

    [Theory]
    [InlineData("dpop-form", "not a proof")]
    [InlineData("dpop-doubled", "one", "two")]
    [InlineData("dpop-missing")]
    public async Task There_is_one_proof_of_the_right_form(string rule, params string[] proofs)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequireDpop = true);

        HttpResponseMessage response = await RedeemAsync(sandbox, proofs);

        Assert.Equal(rule, await response.RuleAsync());
    }

    [Fact]
    public async Task A_refused_proof_leaves_the_code_unspent()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        Dictionary<string, string?> form = Login.Redemption(await sandbox.CodeAsync());
        await sandbox.PostWithProofAsync("/token", form, "not a proof");

        HttpResponseMessage second = await sandbox.PostWithProofAsync("/token", form, sandbox.Proof(key, "/token"));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_nonce_is_asked_for_and_then_accepted()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequireDpopNonce = true);
        HttpResponseMessage first = await RedeemAsync(sandbox, sandbox.Proof(key, "/token"));

        HttpResponseMessage second = await RedeemAsync(sandbox, sandbox.Proof(key, "/token", ("nonce", NonceOf(first))));

        Assert.Equal("use_dpop_nonce", (string?)(await first.JsonAsync())["error"]);
        Assert.Equal("dpop-nonce", await first.RuleAsync());
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_nonce_lives_sixty_seconds()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequireDpopNonce = true);
        string nonce = NonceOf(await RedeemAsync(sandbox, sandbox.Proof(key, "/token")));
        sandbox.Clock.Advance(TimeSpan.FromSeconds(60));

        HttpResponseMessage late = await RedeemAsync(sandbox, sandbox.Proof(key, "/token", ("nonce", nonce)));

        Assert.Equal("dpop-nonce", await late.RuleAsync());
        Assert.NotEqual(nonce, NonceOf(late));
    }

    [Fact]
    public async Task A_proof_that_is_pushed_binds_the_code()
    {
        using TestKey key = new();
        using TestKey another = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        HttpResponseMessage pushed = await sandbox.PostWithProofAsync("/par", Login.Parameters, sandbox.Proof(key, "/par"));
        HttpResponseMessage page = await sandbox.FollowAsync(("request_uri", (string?)(await pushed.JsonAsync())["request_uri"]));
        string code = (await sandbox.ContinueAsync(page)).Callback("code")!;

        HttpResponseMessage response = await sandbox.PostWithProofAsync("/token", Login.Redemption(code), sandbox.Proof(another, "/token"));

        Assert.Equal("code-key", await response.RuleAsync());
    }

    [Fact]
    public async Task A_pushed_thumbprint_and_proof_must_agree()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        Dictionary<string, string?> form = new(Login.Parameters) { ["dpop_jkt"] = "another-key" };

        HttpResponseMessage response = await sandbox.PostWithProofAsync("/par", form, sandbox.Proof(key, "/par"));

        Assert.Equal("dpop-thumbprint", await response.RuleAsync());
    }

    [Fact]
    public async Task The_metadata_list_the_algorithms_of_proofs()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Contains("ES256", document["dpop_signing_alg_values_supported"]!.AsArray().Select(algorithm => (string?)algorithm));
    }

    private static async Task<HttpResponseMessage> RedeemAsync(SandboxHost sandbox, params string[] proofs) =>
        await sandbox.PostWithProofAsync("/token", Login.Redemption(await sandbox.CodeAsync()), proofs);

    private static string NonceOf(HttpResponseMessage response) => response.Headers.GetValues("DPoP-Nonce").Single();
}
