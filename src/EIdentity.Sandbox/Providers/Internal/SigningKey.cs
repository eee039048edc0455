using System.IdentityModel.Tokens.Jwt;
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

    public static SigningKey Create(string? id = null) => new(id ?? RandomText.Create()[..16]);

    public JsonObject ToPublicJwk() => new()
    {
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["use"] = "sig",
        ["alg"] = SecurityAlgorithms.EcdsaSha256,
        ["kid"] = Id,
        ["x"] = Base64UrlEncoder.Encode(_parameters.Q.X),
        ["y"] = Base64UrlEncoder.Encode(_parameters.Q.Y),
    };

    public string Sign(JwtPayload claims)
    {
        using ECDsa key = ECDsa.Create(_parameters);
        // A cached signer would outlive the key that it was made from.
        ECDsaSecurityKey securityKey = new(key) { KeyId = Id, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        JwtHeader header = new(new SigningCredentials(securityKey, SecurityAlgorithms.EcdsaSha256));
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(header, claims));
    }
}
