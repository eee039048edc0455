using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Reads the public keys of clients and says what they may do.</summary>
internal static class ClientPublicKey
{
    private const int SmallestModulus = 256;

    private static readonly string[] Private = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>Reads a key set; what is none holds no keys.</summary>
    public static IReadOnlyList<JsonWebKey> ReadSet(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        try
        {
            return [.. new JsonWebKeySet(text).Keys];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Reads the key that a proof carries; <see langword="null"/> when it is missing, broken or holds private parts.</summary>
    public static JsonWebKey? Read(JsonNode? node)
    {
        if (node is not JsonObject members || Array.Exists(Private, members.ContainsKey))
        {
            return null;
        }

        try
        {
            return new JsonWebKey(members.ToJsonString());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Says whether a key is large enough and of the type that the algorithm needs (RFC 7518, section 3.1).</summary>
    public static bool Fits(JsonWebKey key, string? algorithm)
    {
        if (key.Use is not (null or "" or "sig") || (!string.IsNullOrEmpty(key.Alg) && key.Alg != algorithm))
        {
            return false;
        }

        return algorithm switch
        {
            SecurityAlgorithms.EcdsaSha256 => IsOnCurve(key, "P-256", 32),
            SecurityAlgorithms.EcdsaSha384 => IsOnCurve(key, "P-384", 48),
            SecurityAlgorithms.EcdsaSha512 => IsOnCurve(key, "P-521", 66),
            null => false,
            _ => key.Kty == "RSA" && LengthOf(key.N) >= SmallestModulus && LengthOf(key.E) > 0,
        };
    }

    private static bool IsOnCurve(JsonWebKey key, string curve, int length) =>
        key.Kty == "EC" && key.Crv == curve && LengthOf(key.X) == length && LengthOf(key.Y) == length;

    private static int LengthOf(string? text)
    {
        try
        {
            return text is null ? 0 : Base64UrlEncoder.DecodeBytes(text).Length;
        }
        catch (FormatException)
        {
            return 0;
        }
    }
}
