using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Client.Tests;

/// <summary>Reads signed requests and proofs of possession as a provider would (SEC-061, SEC-119).</summary>
public sealed class SignedRequestTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
    private static readonly Uri Endpoint = new("https://eid.example:8443/token?a=b#c");

    [Fact]
    public async Task A_request_object_says_everything_to_the_issuer_alone_and_soon_expires()
    {
        (JsonElement header, JsonElement claims) = Read(
            await RequestAsync(new() { ["scope"] = "openid", ["max_age"] = "300", ["claims"] = """{"id_token":{}}""" }));

        Assert.Equal("oauth-authz-req+jwt", header.GetProperty("typ").GetString());
        Assert.Equal("https://eid.example", claims.GetProperty("aud").GetString());
        Assert.Equal("portal", claims.GetProperty("client_id").GetString());
        Assert.Equal(1_800_000_120, claims.GetProperty("exp").GetInt64());
        Assert.Equal(300, claims.GetProperty("max_age").GetInt32());
        Assert.Equal(JsonValueKind.Object, claims.GetProperty("claims").ValueKind);
        Assert.False(claims.TryGetProperty("sub", out _));
    }

    [Theory]
    [InlineData("request")]
    [InlineData("request_uri")]
    public async Task A_request_object_holds_no_other_request(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => RequestAsync(new() { [name] = "x" }));

    [Fact]
    public async Task A_request_object_is_never_signed_with_none_SEC_061() =>
        Assert.Equal("ES256", Read(await RequestAsync([])).Header.GetProperty("alg").GetString());

    [Fact]
    public async Task A_proof_names_the_call_without_its_query_and_binds_the_access_token()
    {
        using DpopKey key = new();

        (JsonElement header, JsonElement claims) = Read(await ProofAsync(key, "token", "n-1"));

        Assert.Equal("dpop+jwt", header.GetProperty("typ").GetString());
        Assert.Equal("https://eid.example:8443/token", claims.GetProperty("htu").GetString());
        Assert.Equal("POST", claims.GetProperty("htm").GetString());
        Assert.Equal("n-1", claims.GetProperty("nonce").GetString());
        Assert.Equal(Base64Url.EncodeToString(SHA256.HashData("token"u8)), claims.GetProperty("ath").GetString());
    }

    [Fact]
    public async Task A_proof_carries_the_public_key_alone_and_verifies_with_it()
    {
        using DpopKey key = new();
        string proof = await ProofAsync(key, null, null);
        JsonElement jwk = Read(proof).Header.GetProperty("jwk");

        Assert.Equal(["crv", "kty", "x", "y"], jwk.EnumerateObject().Select(member => member.Name));
        Assert.True(Verifies(jwk, proof));
        Assert.Equal(key.Thumbprint, Base64Url.EncodeToString(new JsonWebKey(jwk.GetRawText()).ComputeJwkThumbprint()));
    }

    [Fact]
    public async Task Each_proof_and_each_login_is_another_SEC_119()
    {
        using DpopKey first = new();
        using DpopKey second = new();

        Assert.NotEqual(Id(await ProofAsync(first, null, null)), Id(await ProofAsync(first, null, null)));
        Assert.NotEqual(first.Thumbprint, second.Thumbprint);
    }

    private static Task<string> RequestAsync(Dictionary<string, string> parameters) =>
        RequestObject.CreateAsync(new VaultSigner(), "portal", "https://eid.example", parameters, Now, CancellationToken.None);

    private static Task<string> ProofAsync(DpopKey key, string? accessToken, string? nonce) =>
        DpopProof.CreateAsync(key, HttpMethod.Post, Endpoint, accessToken, nonce, Now, CancellationToken.None);

    private static string? Id(string token) => Read(token).Claims.GetProperty("jti").GetString();

    private static (JsonElement Header, JsonElement Claims) Read(string token)
    {
        string[] parts = token.Split('.');
        return (JsonElement.Parse(Base64Url.DecodeFromChars(parts[0])), JsonElement.Parse(Base64Url.DecodeFromChars(parts[1])));
    }

    private static bool Verifies(JsonElement jwk, string token)
    {
        JsonWebKey key = new(jwk.GetRawText());
        int end = token.LastIndexOf('.');
        return key.CryptoProviderFactory
            .CreateForVerifying(key, "ES256")
            .Verify(Encoding.ASCII.GetBytes(token[..end]), Base64Url.DecodeFromChars(token.AsSpan(end + 1)));
    }
}
