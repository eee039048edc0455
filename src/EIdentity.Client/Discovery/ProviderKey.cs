using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds one public signing key of the provider, imported once, and only when it is asked for.</summary>
/// <remarks>
/// To import a point on P-521 costs what about twenty checks of RS256 cost, and a set may list a hundred of them.
/// Many logins verify with it at once. The platform promises that of no key object, but every one of its own, once imported,
/// verifies in parallel, and the framework keeps it so (dotnet/corefx 9708); a lock would let one login at a time through.
/// </remarks>
internal sealed class ProviderKey
{
    private const int LeastRsaBits = 2048;

    private readonly Lazy<AsymmetricAlgorithm?> _key;
    private readonly string? _declaredAlgorithm;
    private readonly string _family;
    private readonly byte[] _first;
    private readonly byte[] _second;

    private ProviderKey(
        Func<AsymmetricAlgorithm?> import, string? keyId, string? declaredAlgorithm, string family, byte[] first, byte[] second)
    {
        _first = first;
        _second = second;
        _key = new Lazy<AsymmetricAlgorithm?>(() => Import(import), LazyThreadSafetyMode.PublicationOnly);
        KeyId = keyId;
        _declaredAlgorithm = declaredAlgorithm;
        _family = family;
    }

    public string? KeyId { get; }

    /// <summary>Gets whether the key can be imported and is strong enough; who asks first imports it.</summary>
    public bool IsUsable => _key.Value is not null;

    /// <summary>Reads a key (RFC 7518, section 6).</summary>
    /// <returns>The key, or <see langword="null"/> when it is of an unknown kind, malformed, or not for signing.</returns>
    public static ProviderKey? TryRead(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object
            || !IsAbsentOrText(jwk, "alg")
            || !IsAbsentOrText(jwk, "kid")
            || !IsAbsentOr(jwk, "use", "sig")
            || !MayVerify(jwk))
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
        catch (FormatException)
        {
            // A key that does not parse must not take the good keys of the set with it.
            return null;
        }
    }

    /// <summary>Says whether two entries hold the same public key, whatever else they say of it.</summary>
    public bool IsSameAs(ProviderKey other) =>
        _family == other._family && AreEqual(_first, other._first) && AreEqual(_second, other._second);

    /// <summary>Says whether the key's kind, curve and declared algorithm fit an algorithm.</summary>
    public bool Fits(string algorithm) =>
        (_declaredAlgorithm is null || _declaredAlgorithm == algorithm)
        && (_family == algorithm || (_family == "RSA" && algorithm[0] is 'R' or 'P'));

    /// <summary>Checks a signature in the form of RFC 7518, section 3.</summary>
    public bool Verify(string algorithm, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        HashAlgorithmName hash = algorithm.AsSpan(2) switch
        {
            "256" => HashAlgorithmName.SHA256,
            "384" => HashAlgorithmName.SHA384,
            "512" => HashAlgorithmName.SHA512,
            _ => throw new ArgumentException("No algorithm of this service.", nameof(algorithm)),
        };
        return _key.Value switch
        {
            RSA rsa => rsa.VerifyData(signed, signature, hash, algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1),
            ECDsa curve => curve.VerifyData(signed, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            _ => false,
        };
    }

    private static AsymmetricAlgorithm? Import(Func<AsymmetricAlgorithm?> import)
    {
        try
        {
            return import();
        }
        catch (Exception failure) when (failure is CryptographicException or PlatformNotSupportedException)
        {
            // Neither must one that cannot be imported.
            return null;
        }
    }

    private static ProviderKey? ReadEllipticCurve(JsonElement jwk)
    {
        if (NamedCurve.Find(jwk.FindString("crv")) is not { } curve)
        {
            return null;
        }

        ECParameters point = new() { Curve = curve.Curve, Q = new ECPoint { X = Bytes(jwk, "x"), Y = Bytes(jwk, "y") } };
        return Create(() => ECDsa.Create(point), jwk, curve.SignatureAlgorithm, point.Q.X!, point.Q.Y!);
    }

    private static ProviderKey ReadRsa(JsonElement jwk)
    {
        RSAParameters parts = new() { Modulus = Bytes(jwk, "n"), Exponent = Bytes(jwk, "e") };
        return Create(() => ImportRsa(parts), jwk, "RSA", parts.Modulus!, parts.Exponent!);
    }

    private static RSA? ImportRsa(RSAParameters parts)
    {
        byte[] exponent = parts.Exponent!;
        RSA key = RSA.Create(parts);
        bool isSound = key.KeySize >= LeastRsaBits && (exponent[^1] & 1) == 1 && !(exponent.Length == 1 && exponent[0] == 1);
        return isSound ? key : null;
    }

    // A key that names an algorithm verifies no other (RFC 8725, section 3.1).
    private static ProviderKey Create(Func<AsymmetricAlgorithm?> import, JsonElement jwk, string family, byte[] first, byte[] second) =>
        new(import, jwk.FindString("kid"), jwk.FindString("alg"), family, first, second);

    // Both are numbers, and some write a zero in front.
    private static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.TrimStart((byte)0).SequenceEqual(right.TrimStart((byte)0));

    private static byte[] Bytes(JsonElement jwk, string name) => jwk.FindString(name) is { Length: > 0 } text
        ? Base64Url.DecodeFromChars(text)
        : throw new FormatException($"{name} is missing.");

    /// <summary>Says whether a member is not there, or is this text.</summary>
    internal static bool IsAbsentOr(JsonElement jwk, string name, string value) =>
        !jwk.TryGetPresent(name, out JsonElement member) || (member.ValueKind == JsonValueKind.String && member.ValueEquals(value));

    private static bool IsAbsentOrText(JsonElement jwk, string name) =>
        !jwk.TryGetPresent(name, out JsonElement member) || member.ValueKind == JsonValueKind.String;

    /// <summary>Says whether what the key is for, if it says so, includes verifying (RFC 7517, section 4.3).</summary>
    internal static bool MayVerify(JsonElement jwk) =>
        !jwk.TryGetPresent("key_ops", out JsonElement operations)
        || (operations.ValueKind == JsonValueKind.Array && operations.EnumerateArray()
            .Any(operation => operation.ValueKind == JsonValueKind.String && operation.ValueEquals("verify")));
}
