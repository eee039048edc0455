using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jose;

namespace EIdentity.Sandbox.Tests;

public class TokenSealerTests
{
    [Theory]
    [InlineData("RSA-OAEP", "A128GCM")]
    [InlineData("RSA-OAEP-256", "A256GCM")]
    [InlineData("RSA-OAEP-256", "A128CBC-HS256")]
    [InlineData("ECDH-ES", "A256GCM")]
    [InlineData("ECDH-ES", "A256CBC-HS512")]
    [InlineData("ECDH-ES+A256KW", "A256GCM")]
    public async Task A_sealed_token_opens_with_the_key_of_the_settings(string algorithm, string encryption)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(
            options => options.Client.IdTokenEncryption = new SandboxTokenEncryption { Algorithm = algorithm, Encryption = encryption });
        using AsymmetricAlgorithm key = Read(algorithm, sandbox.World.GetSettings()["EIdentity:OpenIdConnect:DecryptionKeys:0:Pem"]!);

        string token = (string)(await sandbox.TokensAsync())["id_token"]!;

        Assert.Equal(
            (algorithm, encryption, "JWT"),
            ((string?)Login.Header(token)["alg"], (string?)Login.Header(token)["enc"], (string?)Login.Header(token)["cty"]));
        Assert.Equal(Login.Nonce, (string?)Login.Payload(JWT.Decode(token, key))["nonce"]);
    }

    [Theory]
    [InlineData("RSA-OAEP-256", "A256GCM")]
    [InlineData("dir", "A256GCM")]
    [InlineData("RSA-OAEP-256", "A192GCM")]
    public async Task A_token_that_cannot_be_sealed_is_refused_before_the_code_is_spent(string algorithm, string encryption)
    {
        using TestKey signing = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options =>
            (options.Client.Keys, options.Client.IdTokenEncryption) = (
                signing.PublicSet,
                new SandboxTokenEncryption { Algorithm = algorithm, Encryption = encryption }));
        string code = await sandbox.CodeAsync();

        string? refused = await (await sandbox.RedeemAsync(code)).RuleAsync();
        sandbox.World.Options.Client.IdTokenEncryption = null;

        Assert.Equal("sealing-key", refused);
        Assert.Null(await (await sandbox.RedeemAsync(code)).RuleAsync());
    }

    [Fact]
    public async Task The_metadata_say_how_tokens_are_sealed()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.IdTokenEncryption = new());

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Equal("RSA-OAEP-256", (string?)document["id_token_encryption_alg_values_supported"]!.AsArray().Single());
        Assert.Equal("A256GCM", (string?)document["id_token_encryption_enc_values_supported"]!.AsArray().Single());
    }

    private static AsymmetricAlgorithm Read(string algorithm, string pem)
    {
        AsymmetricAlgorithm key = algorithm.StartsWith("RSA", StringComparison.Ordinal) ? RSA.Create() : ECDiffieHellman.Create();
        key.ImportFromPem(pem);
        return key;
    }
}
