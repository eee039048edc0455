using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Makes the client's key when a rule in force needs one and the options name none, as a secret is made.</summary>
internal sealed class MadeClientKeys
{
    private const string SigningKeyId = "sandbox-client-signing";

    private const string SealingKeyId = "sandbox-client-sealing";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Pem, JsonObject PublicJwk)> _sealing = [];
    private readonly Lazy<ECParameters> _signing = new(() => Export(ECCurve.NamedCurves.nistP256));

    /// <summary>Gets the public halves of what was made so far, or <see langword="null"/>.</summary>
    public string? PublicKeys
    {
        get
        {
            lock (_gate)
            {
                JsonArray keys = [.. _sealing.Values.Select(key => key.PublicJwk.DeepClone())];
                if (_signing.IsValueCreated)
                {
                    keys.Add(Describe(_signing.Value, SigningKeyId, "sig"));
                }

                return keys.Count == 0 ? null : new JsonObject { ["keys"] = keys }.ToJsonString();
            }
        }
    }

    /// <summary>Returns the settings that hand the signing key to the application under test.</summary>
    public IEnumerable<KeyValuePair<string, string?>> GetSigningSettings()
    {
        using ECDsa key = ECDsa.Create(_signing.Value);
        const string Setting = $"{ClientSettings.Section}:ClientKey";
        return [new($"{Setting}:Pem", key.ExportPkcs8PrivateKeyPem()), new($"{Setting}:KeyId", SigningKeyId)];
    }

    /// <summary>Returns the settings that hand the key for sealed ID tokens to the application under test.</summary>
    public IEnumerable<KeyValuePair<string, string?>> GetSealingSettings(SandboxTokenEncryption settings)
    {
        lock (_gate)
        {
            string type = TokenSealer.UsesCurve(settings) ? "ec" : "rsa";
            if (!_sealing.TryGetValue(type, out (string Pem, JsonObject PublicJwk) made))
            {
                made = _sealing[type] = type == "ec" ? MakeCurve($"{SealingKeyId}-{type}") : MakeRsa($"{SealingKeyId}-{type}");
            }

            const string Setting = $"{ClientSettings.Section}:DecryptionKeys:0";
            return [new($"{Setting}:Pem", made.Pem), new($"{Setting}:KeyId", $"{SealingKeyId}-{type}")];
        }
    }

    private static (string Pem, JsonObject PublicJwk) MakeCurve(string keyId)
    {
        using ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (key.ExportPkcs8PrivateKeyPem(), Describe(key.ExportParameters(includePrivateParameters: false), keyId, "enc"));
    }

    private static (string Pem, JsonObject PublicJwk) MakeRsa(string keyId)
    {
        using RSA key = RSA.Create(2048);
        RSAParameters parameters = key.ExportParameters(includePrivateParameters: false);
        JsonObject publicPart = new()
        {
            ["kty"] = "RSA",
            ["use"] = "enc",
            ["kid"] = keyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        return (key.ExportPkcs8PrivateKeyPem(), publicPart);
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
