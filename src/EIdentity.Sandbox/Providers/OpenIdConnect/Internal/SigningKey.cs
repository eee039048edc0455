using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Signs ID tokens with a key that is made at run time and kept in memory alone.</summary>
internal sealed class SigningKey
{
    private const int ModulusBits = 2048;

    private readonly ECParameters _curve;
    private readonly RSAParameters _modulus;

    private SigningKey(string id, string algorithm)
    {
        Id = id;
        Algorithm = algorithm;
        if (IsCurve)
        {
            using ECDsa key = ECDsa.Create(CurveOf(algorithm));
            _curve = key.ExportParameters(includePrivateParameters: true);
        }
        else
        {
            using RSA key = RSA.Create(ModulusBits);
            _modulus = key.ExportParameters(includePrivateParameters: true);
        }
    }

    public string Id { get; }

    public string Algorithm { get; }

    private bool IsCurve => Algorithm.StartsWith("ES", StringComparison.Ordinal);

    public static SigningKey Create(string algorithm) => new(RandomText.Create()[..16], algorithm);

    public JsonObject ToPublicJwk()
    {
        JsonObject key = new() { ["kty"] = IsCurve ? "EC" : "RSA", ["use"] = "sig", ["alg"] = Algorithm, ["kid"] = Id };
        if (IsCurve)
        {
            key["crv"] = $"P-{(Algorithm == SecurityAlgorithms.EcdsaSha512 ? "521" : Algorithm[2..])}";
            key["x"] = Base64UrlEncoder.Encode(_curve.Q.X);
            key["y"] = Base64UrlEncoder.Encode(_curve.Q.Y);
            return key;
        }

        key["n"] = Base64UrlEncoder.Encode(_modulus.Modulus);
        key["e"] = Base64UrlEncoder.Encode(_modulus.Exponent);
        return key;
    }

    /// <summary>Returns the private part as a JWK would hold it, for the fault that publishes it.</summary>
    public string WritePrivatePart() => Base64UrlEncoder.Encode(IsCurve ? _curve.D : _modulus.D);

    /// <summary>Hashes as OpenID Connect Core 1.0, section 3.1.3.6, says: with the hash of the signature's algorithm.</summary>
    public byte[] Hash(byte[] content) => Algorithm[2..] switch
    {
        "384" => SHA384.HashData(content),
        "512" => SHA512.HashData(content),
        _ => SHA256.HashData(content),
    };

    public byte[] Sign(byte[] content)
    {
        if (IsCurve)
        {
            using ECDsa key = ECDsa.Create(_curve);
            return Sign(content, new ECDsaSecurityKey(key));
        }

        using RSA modulus = RSA.Create(_modulus);
        return Sign(content, new RsaSecurityKey(modulus));
    }

    private byte[] Sign(byte[] content, SecurityKey key)
    {
        // A cached signer would outlive the key that it was made from.
        CryptoProviderFactory factory = new() { CacheSignatureProviders = false };
        SignatureProvider signer = factory.CreateForSigning(key, Algorithm);
        try
        {
            return signer.Sign(content);
        }
        finally
        {
            factory.ReleaseSignatureProvider(signer);
        }
    }

    private static ECCurve CurveOf(string algorithm) => algorithm switch
    {
        SecurityAlgorithms.EcdsaSha384 => ECCurve.NamedCurves.nistP384,
        SecurityAlgorithms.EcdsaSha512 => ECCurve.NamedCurves.nistP521,
        _ => ECCurve.NamedCurves.nistP256,
    };
}
