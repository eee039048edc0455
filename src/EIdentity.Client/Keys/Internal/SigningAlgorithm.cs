using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Chooses the signature algorithm of a private key (RFC 7518, section 3.1).</summary>
internal static class SigningAlgorithm
{
    private const int LeastRsaBits = 2048;

    private static readonly string[] ForRsa = ["PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];

    /// <exception cref="UnusableKeyException">The key is too weak or of another kind, or does not fit the algorithm wanted.</exception>
    public static string Choose(AsymmetricAlgorithm key, string setting, string? wanted)
    {
        string[] possible = key switch
        {
            RSA { KeySize: < LeastRsaBits } => throw new UnusableKeyException(setting, $"holds an RSA key of {key.KeySize} bits, but at least {LeastRsaBits} are required"),
            RSA => ForRsa,
            ECDsa curve => [ForCurve(curve) ?? throw new UnusableKeyException(setting, "holds a key on another curve than P-256, P-384 and P-521")],
            _ => throw new UnusableKeyException(setting, "holds a key that is neither RSA nor EC"),
        };
        return string.IsNullOrWhiteSpace(wanted) ? possible[0]
            : possible.Contains(wanted, StringComparer.Ordinal) ? wanted
            : throw new UnusableKeyException("Algorithm", $"does not fit the key, which signs with: {string.Join(", ", possible)}");
    }

    /// <summary>Gives the length of a signature that has only one, or <see langword="null"/> for RSA.</summary>
    public static int? SignatureLength(string algorithm) => algorithm switch
    {
        "ES256" => 64,
        "ES384" => 96,
        "ES512" => 132,
        _ => null,
    };

    // Other curves have the same sizes, so the name decides.
    private static string? ForCurve(ECDsa key) => key.ExportParameters(false).Curve is not { IsNamed: true } curve ? null : curve.Oid.Value switch
    {
        "1.2.840.10045.3.1.7" => "ES256",
        "1.3.132.0.34" => "ES384",
        "1.3.132.0.35" => "ES512",
        _ => null,
    };
}
