using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Makes the client's key when a rule in force needs one and the options name none, as a secret is made.</summary>
internal sealed class MadeClientKeys
{
    private const string SigningKeyId = "sandbox-client-signing";

    private readonly Lazy<ECParameters> _signing = new(() => Export(ECCurve.NamedCurves.nistP256));

    /// <summary>Gets the public halves of what was made so far, or <see langword="null"/>.</summary>
    public string? PublicKeys => _signing.IsValueCreated ? new JsonObject { ["keys"] = new JsonArray(Describe(_signing.Value, SigningKeyId, "sig")) }.ToJsonString() : null;

    /// <summary>Returns the settings that hand the signing key to the application under test.</summary>
    public IEnumerable<KeyValuePair<string, string?>> GetSigningSettings()
    {
        using ECDsa key = ECDsa.Create(_signing.Value);
        return [new("EIdentity:ClientKey:Pem", key.ExportPkcs8PrivateKeyPem()), new("EIdentity:ClientKey:KeyId", SigningKeyId)];
    }

    private static ECParameters Export(ECCurve curve)
    {
        using ECDsa key = ECDsa.Create(curve);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private static JsonObject Describe(ECParameters key, string keyId, string use) => new()
    {
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["use"] = use,
        ["kid"] = keyId,
        ["x"] = Base64UrlEncoder.Encode(key.Q.X),
        ["y"] = Base64UrlEncoder.Encode(key.Q.Y),
    };
}
