using System.Security.Cryptography;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds the header of a sealed token, read against the short list of what is allowed.</summary>
internal sealed class SealedTokenHeader
{
    private const int MaxPrinted = 40;

    private SealedTokenHeader(string algorithm, ContentEncryption encryption, string? keyId)
    {
        Algorithm = algorithm;
        Encryption = encryption;
        KeyId = keyId;
    }

    public string Algorithm { get; }

    public ContentEncryption Encryption { get; }

    public string? KeyId { get; }

    /// <summary>Gets the sealer's point and its curve, with ECDH alone.</summary>
    public (NamedCurve Curve, ECParameters Point)? EphemeralKey { get; private init; }

    public byte[] PartyU { get; private init; } = [];

    public byte[] PartyV { get; private init; } = [];

    /// <summary>Reads a header; nothing is decrypted, derived or inflated on its word.</summary>
    /// <exception cref="LoginException">EID2040: the header breaks a rule. EID2041: an algorithm is not on the list.</exception>
    public static SealedTokenHeader Read(JsonElement header)
    {
        // RFC 8725, section 3.6: inflating is an oracle and a bomb; RFC 7516, section 4.1.13: no extension is understood here.
        string[] demanding = ["crit", "b64"];
        if (Array.Find(demanding, name => header.TryGetProperty(name, out _)) is { } demanded)
        {
            throw Malformed($"demands {demanded}");
        }

        if (header.TryGetPresent("zip", out _))
        {
            throw Malformed("demands zip");
        }

        string? algorithm = Text(header, "alg");
        bool isAgreement = SealAlgorithm.IsAgreement(algorithm);
        if (!isAgreement && !SealAlgorithm.IsForRsa(algorithm))
        {
            throw NotOpened("alg", algorithm);
        }

        string? method = Text(header, "enc");
        if (ContentEncryption.Find(method) is not { } encryption)
        {
            throw NotOpened("enc", method);
        }

        if (Text(header, "cty") is { } content && !string.Equals(content, "JWT", StringComparison.OrdinalIgnoreCase))
        {
            throw Malformed("says that something other than a JWT is sealed");
        }

        return new SealedTokenHeader(algorithm!, encryption, Text(header, "kid"))
        {
            EphemeralKey = isAgreement ? ReadPoint(header) : null,
            PartyU = Bytes(header, "apu") ?? [],
            PartyV = Bytes(header, "apv") ?? [],
        };
    }

    private static (NamedCurve Curve, ECParameters Point) ReadPoint(JsonElement header)
    {
        if (!header.TryGetPresent("epk", out JsonElement key) || key.ValueKind != JsonValueKind.Object || key.FindString("kty") != "EC"
            || NamedCurve.Find(key.FindString("crv")) is not { } curve
            || Bytes(key, "x") is not { } x || Bytes(key, "y") is not { } y || x.Length != curve.FieldBytes || y.Length != curve.FieldBytes)
        {
            throw Malformed("has no epk on P-256, P-384 or P-521");
        }

        ECParameters point = new() { Curve = curve.Curve, Q = new ECPoint { X = x, Y = y } };
        try
        {
            // The platform checks the curve's equation here; a point off the curve would leak our key bit by bit (RFC 8725, section 3.4).
            using ECDiffieHellman check = ECDiffieHellman.Create(point);
        }
        catch (CryptographicException)
        {
            throw Malformed("has an epk that does not lie on its curve");
        }

        return (curve, point);
    }

    // A member of another kind is not the same as none: it would match "no key id".
    private static string? Text(JsonElement element, string name) => !element.TryGetPresent(name, out JsonElement member) ? null
        : member.ValueKind == JsonValueKind.String ? member.GetString()
        : throw Malformed($"has a {name} that is not a text");

    private static byte[]? Bytes(JsonElement element, string name)
    {
        try
        {
            return Text(element, name) is { } text ? SealedToken.Decode(text) : null;
        }
        catch (FormatException)
        {
            throw Malformed($"has a {name} that is not base64url");
        }
    }

    private static LoginException NotOpened(string name, string? value)
    {
        string said = value is null ? "is missing" : $"\"{PrintableText.Of(value, MaxPrinted)}\" is none that this SDK opens";
        return new LoginException(ErrorCodes.IdTokenAlgorithm, $"The sealed ID token's {name} {said}.");
    }

    private static LoginException Malformed(string why) => new(ErrorCodes.IdTokenMalformed, $"The sealed ID token's header {why}.");
}
