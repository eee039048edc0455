using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Client.Tests;

/// <summary>Makes keys in every form that settings can name; none is ever checked in.</summary>
internal static class TestKeys
{
    public const string Password = "hunter2-hunter2";

    public static RSA Rsa { get; } = RSA.Create(2048);

    public static ECDsa P256 { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static PbeParameters Sealing { get; } = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    public static string Pem(string form) => form switch
    {
        "PKCS#8 RSA" => Rsa.ExportPkcs8PrivateKeyPem(),
        "PKCS#8 EC" => P256.ExportPkcs8PrivateKeyPem(),
        "encrypted RSA" => Rsa.ExportEncryptedPkcs8PrivateKeyPem(Password, Sealing),
        "encrypted EC" => P256.ExportEncryptedPkcs8PrivateKeyPem(Password, Sealing),
        "PKCS#1" => Rsa.ExportRSAPrivateKeyPem(),
        "SEC1" => "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + P256.ExportECPrivateKeyPem(),
        "P-384" => ECDsa.Create(ECCurve.NamedCurves.nistP384).ExportPkcs8PrivateKeyPem(),
        "P-521" => ECDsa.Create(ECCurve.NamedCurves.nistP521).ExportPkcs8PrivateKeyPem(),
        "1024 bits" => RSA.Create(1024).ExportPkcs8PrivateKeyPem(),
        "brainpool" => ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1).ExportPkcs8PrivateKeyPem(),
        "public" => P256.ExportSubjectPublicKeyInfoPem(),
        "certificate" => Certificate(P256).ExportCertificatePem(),
        "two keys" => P256.ExportPkcs8PrivateKeyPem() + "\n" + Rsa.ExportPkcs8PrivateKeyPem(),
        "DSA" => "-----BEGIN DSA PRIVATE KEY-----\nMAA=\n-----END DSA PRIVATE KEY-----",
        "Ed25519" =>
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----",
        _ => form,
    };

    public static byte[] Pkcs12(AsymmetricAlgorithm key, string password = Password) =>
        Certificate(key).Export(X509ContentType.Pkcs12, password);

    public static string Jwk(AsymmetricAlgorithm key, bool isPrivate = true, string? use = null)
    {
        Dictionary<string, string?> members = key is RSA rsa
            ? Members(rsa.ExportParameters(isPrivate))
            : Members(((ECDsa)key).ExportParameters(isPrivate));
        members["kid"] = "from-the-jwk";
        members["use"] = use;
        return JsonSerializer.Serialize(members.Where(member => member.Value is not null).ToDictionary());
    }

    public static X509Certificate2 Certificate(AsymmetricAlgorithm key)
    {
        CertificateRequest request = key is RSA rsa
            ? new("CN=portal", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new("CN=portal", (ECDsa)key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    /// <summary>Checks a signature with IdentityModel, under a key set as a provider would fetch it.</summary>
    public static bool Verifies(string keySet, string keyId, string algorithm, byte[] data, byte[] signature)
    {
        JsonWebKey key = new JsonWebKeySet(keySet).Keys.Single(key => key.Kid == keyId);
        return key.CryptoProviderFactory.CreateForVerifying(key, algorithm).Verify(data, signature);
    }

    private static Dictionary<string, string?> Members(RSAParameters parts) => new()
    {
        ["kty"] = "RSA",
        ["n"] = Encode(parts.Modulus),
        ["e"] = Encode(parts.Exponent),
        ["d"] = Encode(parts.D),
        ["p"] = Encode(parts.P),
        ["q"] = Encode(parts.Q),
        ["dp"] = Encode(parts.DP),
        ["dq"] = Encode(parts.DQ),
        ["qi"] = Encode(parts.InverseQ),
    };

    private static Dictionary<string, string?> Members(ECParameters parts) => new()
    {
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["x"] = Encode(parts.Q.X),
        ["y"] = Encode(parts.Q.Y),
        ["d"] = Encode(parts.D),
    };

    private static string? Encode(byte[]? part) => part is null ? null : Base64Url.EncodeToString(part);
}
