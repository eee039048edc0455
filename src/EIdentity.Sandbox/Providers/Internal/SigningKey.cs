using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Signs ID tokens with a P-256 key that is made at run time and kept in memory alone.</summary>
internal sealed class SigningKey
{
    private readonly ECParameters _parameters;

    private SigningKey(string id)
    {
        Id = id;
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _parameters = key.ExportParameters(includePrivateParameters: true);
    }

    public string Id { get; }

    public string Algorithm { get; } = SecurityAlgorithms.EcdsaSha256;

    public static SigningKey Create(string? id = null) => new(id ?? RandomText.Create()[..16]);

    public JsonObject ToPublicJwk() => new()
    {
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["use"] = "sig",
        ["alg"] = Algorithm,
        ["kid"] = Id,
        ["x"] = Base64UrlEncoder.Encode(_parameters.Q.X),
        ["y"] = Base64UrlEncoder.Encode(_parameters.Q.Y),
    };

    /// <summary>Returns the private part as a JWK would hold it, for the fault that publishes it.</summary>
    public string WritePrivatePart() => Base64UrlEncoder.Encode(_parameters.D);

    public byte[] Sign(byte[] content)
    {
        using ECDsa key = ECDsa.Create(_parameters);
        // A cached signer would outlive the key that it was made from.
        CryptoProviderFactory factory = new() { CacheSignatureProviders = false };
        SignatureProvider signer = factory.CreateForSigning(new ECDsaSecurityKey(key), Algorithm);
        try
        {
            return signer.Sign(content);
        }
        finally
        {
            factory.ReleaseSignatureProvider(signer);
        }
    }
}
