using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>
/// Holds one of the three curves in use (RFC 7518, section 6.2.1.1), with the one algorithm that signs on it (section 3.4).
/// </summary>
internal sealed record NamedCurve(string Name, string Oid, ECCurve Curve, int FieldBytes, string SignatureAlgorithm)
{
    private static readonly NamedCurve[] All =
    [
        new("P-256", "1.2.840.10045.3.1.7", ECCurve.NamedCurves.nistP256, 32, "ES256"),
        new("P-384", "1.3.132.0.34", ECCurve.NamedCurves.nistP384, 48, "ES384"),
        new("P-521", "1.3.132.0.35", ECCurve.NamedCurves.nistP521, 66, "ES512"),
    ];

    public static NamedCurve? Find(string? name) => Array.Find(All, known => known.Name == name);

    public static NamedCurve? FindBySignature(string algorithm) => Array.Find(All, known => known.SignatureAlgorithm == algorithm);

    // Other curves have the same sizes, so the name decides.
    public static NamedCurve? Find(ECCurve curve) => curve.IsNamed ? Array.Find(All, known => known.Oid == curve.Oid.Value) : null;
}
