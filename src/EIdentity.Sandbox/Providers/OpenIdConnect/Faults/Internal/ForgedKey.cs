using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Signs as an attacker, or as a provider whose keys are not what they should be.</summary>
internal sealed class ForgedKey
{
    private const int ModernRsa = 2048;

    private readonly JsonObject _publicPart;

    private ForgedKey(string algorithm, string id, JsonObject publicPart, Func<byte[], byte[]> sign)
    {
        Algorithm = algorithm;
        Id = id;
        Sign = sign;
        _publicPart = publicPart;
    }

    public string Algorithm { get; }

    public string Id { get; }

    public Func<byte[], byte[]> Sign { get; }

    public static ForgedKey Ec(string? id = null, DSASignatureFormat format = DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
    {
        using ECDsa made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECParameters parameters = made.ExportParameters(includePrivateParameters: true);
        JsonObject publicPart = new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64UrlEncoder.Encode(parameters.Q.X),
            ["y"] = Base64UrlEncoder.Encode(parameters.Q.Y),
        };
        return new ForgedKey(SecurityAlgorithms.EcdsaSha256, id ?? NewId(), publicPart, content =>
        {
            using ECDsa key = ECDsa.Create(parameters);
            return key.SignData(content, HashAlgorithmName.SHA256, format);
        });
    }

    public static ForgedKey Rsa(int bits)
    {
        using RSA made = RSA.Create(bits);
        RSAParameters parameters = made.ExportParameters(includePrivateParameters: true);
        return new ForgedKey(SecurityAlgorithms.RsaSha256, NewId(), PublicPartOf(parameters.Modulus!, parameters.Exponent!), content =>
        {
            using RSA key = RSA.Create(parameters);
            return key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        });
    }

    /// <summary>Makes a key under which everybody can sign: raised to the power of one, a signature is its own message.</summary>
    public static ForgedKey ExponentOne(string? id = null)
    {
        using RSA made = RSA.Create(ModernRsa);
        byte[] modulus = made.ExportParameters(includePrivateParameters: false).Modulus!;
        return new ForgedKey(
            SecurityAlgorithms.RsaSha256,
            id ?? NewId(),
            PublicPartOf(modulus, [1]),
            content => Pad(SHA256.HashData(content), modulus.Length));
    }

    public JsonObject ToPublicJwk()
    {
        JsonObject jwk = _publicPart.DeepClone().AsObject();
        jwk["use"] = "sig";
        jwk["alg"] = Algorithm;
        jwk["kid"] = Id;
        return jwk;
    }

    private static JsonObject PublicPartOf(byte[] modulus, byte[] exponent) => new()
    {
        ["kty"] = "RSA",
        ["n"] = Base64UrlEncoder.Encode(modulus),
        ["e"] = Base64UrlEncoder.Encode(exponent),
    };

    // RFC 8017, section 9.2: EMSA-PKCS1-v1_5, with the DigestInfo of SHA-256 from its note 1.
    private static byte[] Pad(byte[] hash, int length)
    {
        byte[] digestInfo = [.. Convert.FromHexString("3031300D060960864801650304020105000420"), .. hash];
        byte[] padded = new byte[length];
        Array.Fill(padded, (byte)0xFF, 2, length - digestInfo.Length - 3);
        padded[1] = 1;
        digestInfo.CopyTo(padded, length - digestInfo.Length);
        return padded;
    }

    private static string NewId() => RandomText.Create()[..16];
}
