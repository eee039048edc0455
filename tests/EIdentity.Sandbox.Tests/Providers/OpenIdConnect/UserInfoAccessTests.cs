using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class UserInfoAccessTests
{
    [Fact]
    public async Task A_bound_token_with_its_proof_gives_the_claims()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequireDpop = true);
        string token = await BoundTokenAsync(sandbox, key);

        HttpResponseMessage response = await AskAsync(sandbox, token, Proof(sandbox, key, token));

        Assert.Equal(People.Lan.Subject, (string?)(await response.JsonAsync())["sub"]);
    }

    [Theory]
    [InlineData("ath", "another", "dpop-token-hash")]
    [InlineData("ath", null, "dpop-token-hash")]
    [InlineData("htm", "POST", "dpop-method")]
    [InlineData("htu", "http://localhost:5081/token", "dpop-address")]
    public async Task A_proof_that_does_not_fit_the_call_is_refused(string name, string? value, string rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = await BoundTokenAsync(sandbox, key);

        HttpResponseMessage response = await AskAsync(sandbox, token, Proof(sandbox, key, token, (name, value)));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains(
            "error=\"invalid_dpop_proof\"",
            response.Headers.WwwAuthenticate.Single(challenge => challenge.Scheme == "DPoP").Parameter,
            StringComparison.Ordinal);
        Assert.Equal(rule, await response.RuleAsync());
    }

    [Fact]
    public async Task A_bound_token_needs_its_own_key()
    {
        using TestKey key = new();
        using TestKey another = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = await BoundTokenAsync(sandbox, key);

        HttpResponseMessage response = await AskAsync(sandbox, token, Proof(sandbox, another, token));

        Assert.Equal("dpop-token-key", await response.RuleAsync());
    }

    [Fact]
    public async Task A_bound_token_without_a_proof_is_refused()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await AskAsync(sandbox, await BoundTokenAsync(sandbox, key));

        Assert.Equal("dpop-missing", await response.RuleAsync());
    }

    [Fact]
    public async Task A_bound_token_is_no_bearer_token()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync("/userinfo", await BoundTokenAsync(sandbox, key));

        Assert.Equal("dpop-scheme", await response.RuleAsync());
    }

    [Fact]
    public async Task A_bearer_token_is_no_bound_token()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = (string)(await sandbox.TokensAsync())["access_token"]!;

        HttpResponseMessage response = await AskAsync(sandbox, token, Proof(sandbox, key, token));

        Assert.Equal("dpop-token-not-bound", await response.RuleAsync());
    }

    [Fact]
    public async Task A_nonce_is_asked_for_with_a_challenge()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = await BoundTokenAsync(sandbox, key);
        sandbox.World.Options.RequireDpopNonce = true;
        HttpResponseMessage first = await AskAsync(sandbox, token, Proof(sandbox, key, token));

        HttpResponseMessage second = await AskAsync(
            sandbox,
            token,
            Proof(sandbox, key, token, ("nonce", first.Headers.GetValues("DPoP-Nonce").Single())));

        Assert.Equal(HttpStatusCode.Unauthorized, first.StatusCode);
        Assert.Contains("error=\"use_dpop_nonce\"", first.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    private static async Task<string> BoundTokenAsync(SandboxHost sandbox, TestKey key)
    {
        HttpResponseMessage response = await sandbox.PostWithProofAsync(
            "/token",
            Login.Redemption(await sandbox.CodeAsync()),
            sandbox.Proof(key, "/token"));
        return (string)(await response.JsonAsync())["access_token"]!;
    }

    private static string Proof(SandboxHost sandbox, TestKey key, string token, params (string Name, string? Value)[] changes) =>
        sandbox.Proof(
            key, "/userinfo", [
                ("htm", "GET"),
                ("ath", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(token)))),
                .. changes.Select(change => (change.Name, (JsonNode?)change.Value)),
            ]);

    private static Task<HttpResponseMessage> AskAsync(SandboxHost sandbox, string token, params string[] proofs)
    {
        HttpRequestMessage request = new(HttpMethod.Get, "/userinfo");
        request.Headers.Add("DPoP", proofs);
        return sandbox.SendAsync(request, new AuthenticationHeaderValue("DPoP", token));
    }
}
