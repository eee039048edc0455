using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Benchmarks;

/// <summary>Signs an ID token of 1.3 KB and 12 claims, as a provider would.</summary>
internal sealed class TestToken
{
    public const string Issuer = "https://sso.eid.example/realms/citizens-of-the-province-and-its-communes";
    public const string ClientId = "https://public-services.province.example/portal";
    public const string Level = "https://sso.eid.example/assurance-of-electronic-identity-accounts/level-2";
    public const string KeyId = "p9Xo2v7u0m5tqF3b1yZk8cR4sW6eL0aJdHnGiVxTfQY";
    public const string Nonce = "kQ9v0c3m1b7n5x2z8l4j6h0gfdsapoiuytrewq12345";
    public const string AccessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

    private readonly AsymmetricAlgorithm _key;

    public TestToken(string algorithm, AsymmetricAlgorithm key)
    {
        _key = key;
        Algorithm = algorithm;
        string signed = $"{Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{KeyId}}"}""")}.{Encode(Claims())}";
        Signed = Encoding.ASCII.GetBytes(signed);
        Signature = Sign(Signed);
        Text = $"{signed}.{Base64Url.EncodeToString(Signature)}";
    }

    public string Algorithm { get; }

    public string Text { get; }

    public byte[] Signed { get; }

    public byte[] Signature { get; }

    public string KeySet
    {
        get
        {
            JsonWebKey jwk = _key is RSA rsa
                ? JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)))
                : JsonWebKeyConverter.ConvertFromECDsaSecurityKey(
                    new ECDsaSecurityKey(ECDsa.Create(((ECDsa)_key).ExportParameters(false))));
            JsonObject key = new() { ["kty"] = jwk.Kty, ["kid"] = KeyId, ["use"] = "sig" };
            foreach ((string name, string? value) in new[] { ("n", jwk.N), ("e", jwk.E), ("crv", jwk.Crv), ("x", jwk.X), ("y", jwk.Y) })
            {
                if (!string.IsNullOrEmpty(value))
                {
                    key[name] = value;
                }
            }

            return new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString();
        }
    }

    public SecurityKey PublicKey() => _key is RSA rsa
        ? new RsaSecurityKey(RSA.Create(rsa.ExportParameters(false))) { KeyId = KeyId }
        : new ECDsaSecurityKey(ECDsa.Create(((ECDsa)_key).ExportParameters(false))) { KeyId = KeyId };

    /// <summary>Checks the signature and nothing else, with a key parsed beforehand.</summary>
    public bool VerifyBare() => _key is RSA rsa
        ? rsa.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : ((ECDsa)_key).VerifyData(Signed, Signature, HashAlgorithmName.SHA256);

    private byte[] Sign(byte[] data) => _key is RSA rsa
        ? rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : ((ECDsa)_key).SignData(data, HashAlgorithmName.SHA256);

    private static string Claims()
    {
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = "f:8c1d2a34-55b0-4a0e-9a52-0c1b7d1f2e63:c5b1a2f0-6f0e-4b7e-9d38-3f2f1f6f7a10:0f9d1c22-5a7b",
            ["aud"] = ClientId,
            ["exp"] = now + 3600,
            ["iat"] = now,
            ["auth_time"] = now - 5,
            ["nonce"] = Nonce,
            ["acr"] = Level,
            ["at_hash"] = "77QmUPtjPfzWtF2AnpK9RQ",
            ["name"] = "Công Tằng Tôn Nữ Thị Hoàng Lan",
            ["birthdate"] = "1990-01-02",
            ["personal_identification_number"] = "000190000001",
        }.ToJsonString();
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
