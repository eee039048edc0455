using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Makes published keys that are a stranger's, weak or no keys at all.</summary>
internal static class KeyForgery
{
    /// <summary>Makes the public key of nobody, which has never signed.</summary>
    public static JsonObject Stranger(string id) => ForgedKey.Ec(id).ToPublicJwk();

    /// <summary>Makes a key of nobody whose point is on no curve.</summary>
    public static JsonObject BrokenStranger()
    {
        JsonObject key = Stranger("broken");
        Break(key);
        return key;
    }

    /// <summary>Makes many keys that differ in name; the numbers of all are one stranger's, which costs less.</summary>
    public static IEnumerable<JsonNode> Strangers(int count)
    {
        JsonObject stranger = Stranger(string.Empty);
        return Enumerable.Range(0, count).Select(index =>
        {
            JsonNode key = stranger.DeepClone();
            key["kid"] = index.ToString(CultureInfo.InvariantCulture);
            return key;
        });
    }

    /// <summary>Moves a point off its curve, or makes a modulus even.</summary>
    public static void Break(JsonObject key)
    {
        string part = key.ContainsKey("y") ? "y" : "n";
        byte[] number = Base64UrlEncoder.DecodeBytes((string)key[part]!);
        number[^1] ^= 1;
        key[part] = Base64UrlEncoder.Encode(number);
    }

    /// <summary>Signs with the key of a certificate that the attacker made for the issuer, and encloses it.</summary>
    public static void SignWithCertificate(IdTokenDraft draft)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=attacker.invalid", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(draft.Now.AddDays(-1), draft.Now.AddDays(1));
        ECParameters parameters = key.ExportParameters(includePrivateParameters: true);
        draft.Header["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        draft.Sign = content =>
        {
            using ECDsa signer = ECDsa.Create(parameters);
            return signer.SignData(content, HashAlgorithmName.SHA256);
        };
    }

    /// <summary>Writes a public key as the octets that careless clients take for a shared secret.</summary>
    public static byte[] ExportPublicKey(JsonObject key)
    {
        JsonWebKey published = new(key.ToJsonString());
        if (published.Kty == JsonWebAlgorithmsKeyTypes.RSA)
        {
            using RSA rsa = RSA.Create(new RSAParameters
            {
                Modulus = Base64UrlEncoder.DecodeBytes(published.N),
                Exponent = Base64UrlEncoder.DecodeBytes(published.E),
            });
            return rsa.ExportSubjectPublicKeyInfo();
        }

        ECCurve curve = ECCurve.CreateFromFriendlyName("nist" + published.Crv.Replace("-", string.Empty, StringComparison.Ordinal));
        ECPoint point = new() { X = Base64UrlEncoder.DecodeBytes(published.X), Y = Base64UrlEncoder.DecodeBytes(published.Y) };
        using ECDsa ecdsa = ECDsa.Create(new ECParameters { Curve = curve, Q = point });
        return ecdsa.ExportSubjectPublicKeyInfo();
    }
}
