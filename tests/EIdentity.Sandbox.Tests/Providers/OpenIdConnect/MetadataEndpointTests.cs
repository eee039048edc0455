using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox.Tests;

public class MetadataEndpointTests
{
    [Fact]
    public async Task The_discovery_document_names_the_issuer_and_the_marker()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Equal("http://localhost:5081", (string?)document["issuer"]);
        Assert.True((bool?)document["authorization_response_iss_parameter_supported"]);
        Assert.Equal("S256", (string?)document["code_challenge_methods_supported"]!.AsArray().Single());
        Assert.Equal("ES256", (string?)document["userinfo_signing_alg_values_supported"]!.AsArray().Single());
        Assert.True((bool?)document["eidentity_sandbox"]);
    }

    [Fact]
    public async Task The_key_set_holds_one_public_key_and_the_marker()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject document = await (await sandbox.GetAsync("/.well-known/jwks.json")).JsonAsync();

        JsonObject key = document["keys"]!.AsArray().Single()!.AsObject();
        Assert.Equal("P-256", (string?)key["crv"]);
        Assert.False(key.ContainsKey("d"));
        Assert.True((bool?)document["eidentity_sandbox"]);
    }

    [Fact]
    public async Task An_ID_token_verifies_with_the_published_key()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        JsonWebKeySet keys = new(await (await sandbox.GetAsync("/.well-known/jwks.json")).TextAsync());

        string token = (string)(await sandbox.TokensAsync())["id_token"]!;

        Assert.True(Verifies(token, keys.Keys.Single()));
    }

    [Fact]
    public async Task An_ID_token_is_bound_to_its_access_token()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject tokens = await sandbox.TokensAsync();

        byte[] hash = SHA256.HashData(Encoding.ASCII.GetBytes((string)tokens["access_token"]!));
        Assert.Equal(Base64UrlEncoder.Encode(hash[..16]), (string?)Login.Payload((string)tokens["id_token"]!)["at_hash"]);
    }

    [Fact]
    public void Two_sandboxes_share_neither_key_nor_secrets()
    {
        SandboxWorld one = new(new SandboxOptions());
        SandboxWorld other = new(new SandboxOptions());

        Assert.NotEqual(one.Part<OpenIdConnectProvider>().Key.Id, other.Part<OpenIdConnectProvider>().Key.Id);
        Assert.NotEqual(
            one.GetSettings()["EIdentity:OpenIdConnect:ClientSecret"],
            other.GetSettings()["EIdentity:OpenIdConnect:ClientSecret"]);
        Assert.NotEqual(
            one.GetSettings()["Population:Wso2:ServiceToken:ConsumerSecret"],
            other.GetSettings()["Population:Wso2:ServiceToken:ConsumerSecret"]);
    }

    internal static bool Verifies(string token, JsonWebKey key)
    {
        string[] parts = token.Split('.');
        using ECDsa ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(key.X), Y = Base64UrlEncoder.DecodeBytes(key.Y) },
        });
        return ecdsa.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
            Base64UrlEncoder.DecodeBytes(parts[2]),
            HashAlgorithmName.SHA256);
    }
}
