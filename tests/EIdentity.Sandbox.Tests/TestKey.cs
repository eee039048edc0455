using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

/// <summary>Signs JWTs as a client does, with a P-256 key that is made for one test.</summary>
internal sealed class TestKey : IDisposable
{
    public const string KeyId = "key-of-this-test";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PublicSet => new JsonObject { ["keys"] = new JsonArray(PublicJwk(("kid", KeyId), ("use", "sig"))) }.ToJsonString();

    public JsonObject PublicJwk(params (string Name, JsonNode? Value)[] changes)
    {
        ECPoint point = _key.ExportParameters(includePrivateParameters: false).Q;
        JsonObject jwk = new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        };
        return Change(jwk, changes);
    }

    public string Sign(JsonObject header, JsonObject claims)
    {
        string input = $"{Encode(header)}.{Encode(claims)}";
        return $"{input}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256))}";
    }

    /// <summary>Signs with a changed member of the header or of the claims; a value of null leaves it out.</summary>
    public string Sign(JsonObject header, JsonObject claims, params (string Name, JsonNode? Value)[] changes) =>
        Sign(
            Change(header, [.. changes.Where(change => header.ContainsKey(change.Name))]),
            Change(claims, [.. changes.Where(change => !header.ContainsKey(change.Name))]));

    public void Dispose() => _key.Dispose();

    private static JsonObject Change(JsonObject members, (string Name, JsonNode? Value)[] changes)
    {
        foreach ((string name, JsonNode? value) in changes)
        {
            members.Remove(name);
            if (value is not null)
            {
                members[name] = value.DeepClone();
            }
        }

        return members;
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
