using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Reads a private JWK (RFC 7518, section 6), with the id and the algorithm that it names.</summary>
[SecretData]
internal sealed class JwkKey
{
    private JwkKey(AsymmetricAlgorithm key, string? keyId, string? algorithm)
    {
        Key = key;
        KeyId = keyId;
        Algorithm = algorithm;
    }

    public AsymmetricAlgorithm Key { get; }

    public string? KeyId { get; }

    public string? Algorithm { get; }

    /// <exception cref="UnusableKeyException">Not a private RSA or EC key, or one for another purpose.</exception>
    public static JwkKey Read(ReadOnlyMemory<byte> content, string setting, KeyPurpose purpose)
    {
        try
        {
            using JsonDocument document = StrictJson.ParseObject(content);
            JsonElement jwk = document.RootElement;
            string wanted = purpose == KeyPurpose.Opening ? "enc" : "sig";
            if (jwk.FindString("use") is { } use && use != wanted)
            {
                throw new UnusableKeyException(
                    setting,
                    purpose == KeyPurpose.Opening
                        ? "holds a key that is not marked for sealing (use)"
                        : "holds a key that is not marked for signatures (use)");
            }

            return new JwkKey(ReadKey(jwk, setting), jwk.FindString("kid"), jwk.FindString("alg"));
        }
        catch (Exception failure) when (failure is JsonException
            or FormatException
            or CryptographicException
            or PlatformNotSupportedException
            or ArgumentException)
        {
            throw new UnusableKeyException(setting, "does not hold a well-formed JWK with all members of the private key");
        }
    }

    public override string ToString() => $"JwkKey({KeyId}, {Algorithm})";

    private static AsymmetricAlgorithm ReadKey(JsonElement jwk, string setting)
    {
        if (jwk.TryGetProperty("keys", out _))
        {
            throw new UnusableKeyException(setting, "holds a key set, but must hold one key of it");
        }

        string? kind = jwk.FindString("kty");
        if (kind is "RSA" or "EC" && !jwk.TryGetProperty("d", out _))
        {
            throw new UnusableKeyException(setting, "holds a public key only, but must hold the private one");
        }

        return kind switch
        {
            "RSA" => ReadRsa(jwk),
            "EC" => ReadEllipticCurve(jwk, setting),
            _ => throw new UnusableKeyException(setting, "holds a key that is neither RSA nor EC"),
        };
    }

    // A JWK drops leading zeros, but the framework wants every part in full length.
    private static RSA ReadRsa(JsonElement jwk)
    {
        byte[] modulus = Bytes(jwk, "n");
        int half = (modulus.Length + 1) / 2;
        return RSA.Create(new RSAParameters
        {
            Modulus = modulus,
            Exponent = Bytes(jwk, "e"),
            D = Padded(jwk, "d", modulus.Length),
            P = Padded(jwk, "p", half),
            Q = Padded(jwk, "q", half),
            DP = Padded(jwk, "dp", half),
            DQ = Padded(jwk, "dq", half),
            InverseQ = Padded(jwk, "qi", half),
        });
    }

    private static ECDsa ReadEllipticCurve(JsonElement jwk, string setting)
    {
        NamedCurve named = NamedCurve.Find(jwk.FindString("crv"))
            ?? throw new UnusableKeyException(setting, "holds a key on another curve than P-256, P-384 and P-521");
        return ECDsa.Create(
            new ECParameters { Curve = named.Curve, Q = new ECPoint { X = Bytes(jwk, "x"), Y = Bytes(jwk, "y") }, D = Bytes(jwk, "d") });
    }

    private static byte[] Padded(JsonElement jwk, string name, int length)
    {
        byte[] value = Bytes(jwk, name);
        return value.Length >= length ? value : [.. new byte[length - value.Length], .. value];
    }

    private static byte[] Bytes(JsonElement jwk, string name) =>
        jwk.FindString(name) is { Length: > 0 } text && Base64UrlAlphabet.IsAll(text)
            ? Base64Url.DecodeFromChars(text)
            : throw new FormatException();
}
