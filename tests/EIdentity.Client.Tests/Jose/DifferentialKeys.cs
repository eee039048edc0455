using System.Buffers.Text;
using System.Security.Cryptography;

namespace EIdentity.Client.Tests;

/// <summary>The provider's two keys and a stranger's, made once for all tokens; only what they sign differs from run to run.</summary>
public sealed class DifferentialKeys : IDisposable
{
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _strangersCurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<string, byte[]> _originals;

    public DifferentialKeys()
    {
        ECParameters point = _curve.ExportParameters(false);
        RSAParameters modulus = _rsa.ExportParameters(false);
        KeySet = $$"""
            {"keys":[
            {"kty":"EC","crv":"P-256","kid":"k-ec",
            "x":"{{Base64Url.EncodeToString(point.Q.X)}}","y":"{{Base64Url.EncodeToString(point.Q.Y)}}"},
            {"kty":"RSA","kid":"k-rsa",
            "n":"{{Base64Url.EncodeToString(modulus.Modulus)}}","e":"{{Base64Url.EncodeToString(modulus.Exponent)}}"}]}
            """;
        _originals = new[] { "ES256", "RS256" }.ToDictionary(
            algorithm => algorithm,
            algorithm => Sign(algorithm, new DifferentialDraft(algorithm).ToBeSigned));
    }

    public string KeySet { get; }

    public static string IdFor(string algorithm) => algorithm == "RS256" ? "k-rsa" : "k-ec";

    public byte[] Sign(string algorithm, byte[] input) => algorithm == "RS256"
        ? _rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : _curve.SignData(input, HashAlgorithmName.SHA256);

    /// <summary>Gives the signature over the token as it was before any change.</summary>
    public byte[] Original(string algorithm) => _originals[algorithm];

    public byte[] SignDer(byte[] input) => _curve.SignData(input, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public byte[] SignPss(byte[] input) => _rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

    public byte[] SignLonger(byte[] input) => _curve.SignData(input, HashAlgorithmName.SHA512);

    public byte[] SignAsStranger(byte[] input) => _strangersCurve.SignData(input, HashAlgorithmName.SHA256);

    /// <summary>Signs with the public key as if it were a shared secret.</summary>
    public byte[] SignWithPublicKey(byte[] input) => HMACSHA256.HashData(_curve.ExportSubjectPublicKeyInfo(), input);

    public void Dispose()
    {
        _curve.Dispose();
        _rsa.Dispose();
        _strangersCurve.Dispose();
    }
}
