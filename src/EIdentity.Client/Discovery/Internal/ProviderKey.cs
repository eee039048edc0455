using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Client;

/// <summary>Holds one public signing key of the provider.</summary>
internal sealed class ProviderKey
{
    private const int LeastRsaBits = 2048;

    private readonly SecurityKey _key;
    private readonly string? _declaredAlgorithm;
    private readonly string _family;

    private ProviderKey(SecurityKey key, string? keyId, string? declaredAlgorithm, string family)
    {
        _key = key;
        KeyId = keyId;
        _declaredAlgorithm = declaredAlgorithm;
        _family = family;
    }

    public string? KeyId { get; }

    /// <summary>Reads a key (RFC 7518, section 6).</summary>
    /// <returns>The key, or <see langword="null"/> when it is of an unknown kind, too weak, malformed, or not for signing.</returns>
    public static ProviderKey? TryRead(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object || !IsAbsentOr(jwk, "use", "sig") || !IsAbsentOrText(jwk, "alg") || !IsAbsentOrText(jwk, "kid") || !MayVerify(jwk))
        {
            return null;
        }

        try
        {
            return jwk.FindString("kty") switch
            {
                "EC" => ReadEllipticCurve(jwk),
                "RSA" => ReadRsa(jwk),
                _ => null,
            };
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or PlatformNotSupportedException)
        {
            // A key that does not parse must not take the good keys of the set with it.
            return null;
        }
    }

    /// <summary>Says whether the key's kind, curve and declared algorithm fit an algorithm.</summary>
    public bool Fits(string algorithm) =>
        (_declaredAlgorithm is null || _declaredAlgorithm == algorithm)
        && (_family == algorithm || (_family == "RSA" && algorithm[0] is 'R' or 'P'));

    /// <summary>Checks a signature in the form of RFC 7518, section 3.</summary>
    public bool Verify(string algorithm, byte[] signed, byte[] signature)
    {
        // "alg none" under another name; the library takes an empty signature for a mistake of the caller.
        if (signature.Length == 0)
        {
            return false;
        }

        SignatureProvider provider = _key.CryptoProviderFactory.CreateForVerifying(_key, algorithm);
        try
        {
            return provider.Verify(signed, signature);
        }
        finally
        {
            // The factory keeps the provider with the key; releasing only lowers its count.
            _key.CryptoProviderFactory.ReleaseSignatureProvider(provider);
        }
    }

    private static ProviderKey? ReadEllipticCurve(JsonElement jwk)
    {
        (ECCurve Curve, string Algorithm)? known = jwk.FindString("crv") switch
        {
            "P-256" => (ECCurve.NamedCurves.nistP256, SecurityAlgorithms.EcdsaSha256),
            "P-384" => (ECCurve.NamedCurves.nistP384, SecurityAlgorithms.EcdsaSha384),
            "P-521" => (ECCurve.NamedCurves.nistP521, SecurityAlgorithms.EcdsaSha512),
            _ => null,
        };
        if (known is not { } curve)
        {
            return null;
        }

        ECDsa key = ECDsa.Create(new ECParameters { Curve = curve.Curve, Q = new ECPoint { X = Bytes(jwk, "x"), Y = Bytes(jwk, "y") } });
        return Create(new ECDsaSecurityKey(key), jwk, curve.Algorithm);
    }

    private static ProviderKey? ReadRsa(JsonElement jwk)
    {
        byte[] exponent = Bytes(jwk, "e");
        RSA key = RSA.Create(new RSAParameters { Modulus = Bytes(jwk, "n"), Exponent = exponent });
        bool isSound = key.KeySize >= LeastRsaBits && (exponent[^1] & 1) == 1 && !(exponent.Length == 1 && exponent[0] == 1);
        return isSound ? Create(new RsaSecurityKey(key), jwk, "RSA") : null;
    }

    private static ProviderKey Create(SecurityKey key, JsonElement jwk, string family)
    {
        string? keyId = jwk.FindString("kid");
        key.KeyId = keyId;
        return new ProviderKey(key, keyId, jwk.FindString("alg"), family);
    }

    private static byte[] Bytes(JsonElement jwk, string name) => jwk.FindString(name) is { Length: > 0 } text
        ? Base64Url.DecodeFromChars(text)
        : throw new FormatException($"{name} is missing.");

    private static bool IsAbsentOr(JsonElement jwk, string name, string value) =>
        !jwk.TryGetProperty(name, out JsonElement member) || (member.ValueKind == JsonValueKind.String && member.ValueEquals(value));

    private static bool IsAbsentOrText(JsonElement jwk, string name) =>
        !jwk.TryGetProperty(name, out JsonElement member) || member.ValueKind == JsonValueKind.String;

    private static bool MayVerify(JsonElement jwk) =>
        !jwk.TryGetProperty("key_ops", out JsonElement operations)
        || (operations.ValueKind == JsonValueKind.Array && operations.EnumerateArray().Any(operation => operation.ValueKind == JsonValueKind.String && operation.ValueEquals("verify")));
}
