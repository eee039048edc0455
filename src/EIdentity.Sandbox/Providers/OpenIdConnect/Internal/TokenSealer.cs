using System.Security.Cryptography;
using System.Text;
using Jose;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Seals signed ID tokens to the client's key that is marked for encryption.</summary>
internal static class TokenSealer
{
    private const int SmallestModulus = 256;

    private static readonly Dictionary<string, JweAlgorithm> Algorithms = new(StringComparer.Ordinal)
    {
        ["RSA-OAEP"] = JweAlgorithm.RSA_OAEP,
        ["RSA-OAEP-256"] = JweAlgorithm.RSA_OAEP_256,
        ["ECDH-ES"] = JweAlgorithm.ECDH_ES,
        ["ECDH-ES+A256KW"] = JweAlgorithm.ECDH_ES_A256KW,
    };

    private static readonly Dictionary<string, JweEncryption> Encryptions = new(StringComparer.Ordinal)
    {
        ["A128GCM"] = JweEncryption.A128GCM,
        ["A256GCM"] = JweEncryption.A256GCM,
        ["A128CBC-HS256"] = JweEncryption.A128CBC_HS256,
        ["A256CBC-HS512"] = JweEncryption.A256CBC_HS512,
    };

    public static bool IsKnown(SandboxTokenEncryption settings) =>
        Algorithms.ContainsKey(settings.Algorithm) && Encryptions.ContainsKey(settings.Encryption);

    public static bool UsesCurve(SandboxTokenEncryption settings) => settings.Algorithm.StartsWith("ECDH-ES", StringComparison.Ordinal);

    /// <summary>Finds the key to seal to, or <see langword="null"/>.</summary>
    public static JsonWebKey? FindKey(SandboxTokenEncryption settings, string? clientKeys) => ClientPublicKey.ReadSet(clientKeys)
        .FirstOrDefault(key => key.Use == "enc" && (string.IsNullOrEmpty(key.Alg) || key.Alg == settings.Algorithm) && Fits(settings, key));

    /// <summary>Returns the token as it is when none is to be sealed.</summary>
    public static string Seal(string token, ProviderClient client) =>
        client.Registration.IdTokenEncryption is { } settings && FindKey(settings, client.Keys) is { } key
            ? Seal(Encoding.UTF8.GetBytes(token), settings, key, key.Kid)
            : token;

    /// <summary>Seals content to a key; the header says what it is told to say.</summary>
    public static string Seal(byte[] content, SandboxTokenEncryption settings, JsonWebKey key, string? keyId, bool isDeflated = false)
    {
        Dictionary<string, object> headers = WriteHeaders(keyId);
        if (isDeflated)
        {
            headers["zip"] = "DEF";
        }

        using AsymmetricAlgorithm recipient = Import(settings, key);
        return JWT.EncodeBytes(content, recipient, Algorithms[settings.Algorithm], Encryptions[settings.Encryption], extraHeaders: headers);
    }

    /// <summary>Writes what the header says besides the algorithms.</summary>
    public static Dictionary<string, object> WriteHeaders(string? keyId)
    {
        Dictionary<string, object> headers = new() { ["cty"] = "JWT" };
        if (!string.IsNullOrEmpty(keyId))
        {
            headers["kid"] = keyId;
        }

        return headers;
    }

    private static bool Fits(SandboxTokenEncryption settings, JsonWebKey key)
    {
        if (UsesCurve(settings) != (key.Kty == "EC"))
        {
            return false;
        }

        try
        {
            using AsymmetricAlgorithm imported = Import(settings, key);
            return UsesCurve(settings) || imported.KeySize >= SmallestModulus * 8;
        }
        catch (Exception failure) when (failure is CryptographicException
            or FormatException
            or ArgumentException
            or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static AsymmetricAlgorithm Import(SandboxTokenEncryption settings, JsonWebKey key) => UsesCurve(settings)
        ? ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.CreateFromFriendlyName("nist" + key.Crv?.Replace("-", string.Empty, StringComparison.Ordinal)),
            Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(key.X), Y = Base64UrlEncoder.DecodeBytes(key.Y) },
        })
        : RSA.Create(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) });
}
