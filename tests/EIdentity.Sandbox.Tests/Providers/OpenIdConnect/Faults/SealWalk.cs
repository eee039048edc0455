using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jose;
using Base64Url = System.Buffers.Text.Base64Url;

namespace EIdentity.Sandbox.Tests;

/// <summary>Opens sealed ID tokens as a client with the key of the settings, and describes their seal without what is random.</summary>
internal static class SealWalk
{
    /// <summary>Says the form of each part, and the header with a word about the sealer's point in its place.</summary>
    public static string DescribeSeal(this string token)
    {
        string[] parts = token.Split('.');
        JsonObject header = Login.Header(token);
        if (header["epk"] is JsonObject point)
        {
            header["epk"] = IsOnCurve(point) ? "a point on its curve" : "a point on no curve";
        }

        return $"{string.Join('.', parts.Skip(1).Select(part => part.Length))} {header.ToJsonString()}";
    }

    /// <summary>Returns what is sealed, or the name of what went wrong.</summary>
    public static string Unseal(this SandboxHost sandbox, string token)
    {
        string algorithm = sandbox.World.Options.Client.IdTokenEncryption!.Algorithm;
        if ((string?)Login.Header(token)["alg"] != algorithm)
        {
            return "not sealed as agreed";
        }

        using AsymmetricAlgorithm key = algorithm.StartsWith("RSA", StringComparison.Ordinal) ? RSA.Create() : ECDiffieHellman.Create();
        key.ImportFromPem(sandbox.World.GetSettings()["EIdentity:OpenIdConnect:DecryptionKeys:0:Pem"]);
        try
        {
            return JWT.Decode(token, key);
        }
        catch (Exception failure) when (failure is JoseException or CryptographicException or ArgumentException)
        {
            return failure.GetType().Name;
        }
    }

    private static bool IsOnCurve(JsonObject point)
    {
        try
        {
            using ECDiffieHellman key = ECDiffieHellman.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Bytes(point, "x"), Y = Bytes(point, "y") },
            });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Bytes(JsonObject point, string name) => Base64Url.DecodeFromChars((string)point[name]!);
}
