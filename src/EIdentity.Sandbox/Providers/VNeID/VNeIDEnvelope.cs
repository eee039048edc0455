using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <summary>Seals as VNeID was seen to: AES in ECB mode, under a key that RSA PKCS#1 v1.5 seals to the client.</summary>
internal sealed class VNeIDEnvelope
{
    private const int KeyBytes = 32;
    private const int ModulusBits = 2048;

    // Made when the first answer is sealed: most sandboxes never do.
    private readonly Lazy<RSAParameters> _client = new(static () =>
    {
        using RSA key = RSA.Create(ModulusBits);
        return key.ExportParameters(includePrivateParameters: true);
    });

    /// <summary>Gives the private key of the application under test, which the sandbox makes in its place.</summary>
    public string ExportPrivateKey()
    {
        using RSA key = RSA.Create(_client.Value);
        return key.ExportPkcs8PrivateKeyPem();
    }

    public JsonObject Seal(JsonObject body)
    {
        (string data, string key) = Seal(body.ToJsonString());
        return new JsonObject { ["data"] = data, ["key"] = key };
    }

    public (string Data, string Key) Seal(string text)
    {
        using Aes aes = Aes.Create();
        aes.Key = RandomNumberGenerator.GetBytes(KeyBytes);
        using RSA client = RSA.Create(_client.Value);

#pragma warning disable CA5358 // Justification: imposed by the service that is played; nobody should choose it.
        byte[] data = aes.EncryptEcb(Encoding.UTF8.GetBytes(text), PaddingMode.PKCS7);
#pragma warning restore CA5358
        return (Convert.ToBase64String(data), Convert.ToBase64String(client.Encrypt(aes.Key, RSAEncryptionPadding.Pkcs1)));
    }
}
