using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Holds a private key of this service that opens sealed ID tokens.</summary>
[SecretData]
internal sealed class DecryptionKey : IDisposable
{
    private const int LeastRsaBits = 2048;

    // The framework does not promise that one key object works on two threads at once.
    private readonly Lock _gate = new();
    private readonly RSA? _rsa;
    private readonly ECDiffieHellman? _curve;

    private DecryptionKey(RSA? rsa, ECDiffieHellman? curve, NamedCurve? named, string? keyId, string? algorithm)
    {
        _rsa = rsa;
        _curve = curve;
        Curve = named;
        Algorithm = string.IsNullOrWhiteSpace(algorithm) ? null : algorithm;
        KeyId = string.IsNullOrWhiteSpace(keyId) ? PublicJwk.Thumbprint(ExportSubjectPublicKeyInfo()) : keyId;
    }

    public string KeyId { get; }

    /// <summary>Gets the only algorithm the key is registered for, or <see langword="null"/> when all that fit it will do.</summary>
    public string? Algorithm { get; }

    /// <summary>Gets the curve, or <see langword="null"/> for an RSA key.</summary>
    public NamedCurve? Curve { get; }

    /// <summary>Takes over a key after checking that it may open tokens.</summary>
    /// <exception cref="UnusableKeyException">The key is too weak, of another kind, or does not fit the algorithm.</exception>
    public static DecryptionKey Create(KeyMaterial material)
    {
        try
        {
            return Create(material.Key, material.Setting, material.KeyId, material.Algorithm);
        }
        catch (UnusableKeyException)
        {
            material.Key.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Create(KeyMaterial)"/>
    public static DecryptionKey Create(AsymmetricAlgorithm key, string setting, string? keyId, string? algorithm)
    {
        bool isFitting = string.IsNullOrWhiteSpace(algorithm)
            || (key is RSA ? SealAlgorithm.IsForRsa(algorithm) : SealAlgorithm.IsAgreement(algorithm));
        switch (key)
        {
            case RSA { KeySize: < LeastRsaBits }:
                throw new UnusableKeyException(
                    setting,
                    $"holds an RSA key of {key.KeySize} bits, but at least {LeastRsaBits} are required");
            case RSA or ECDsa or ECDiffieHellman when !isFitting:
                string opened = key is RSA
                    ? $"{SealAlgorithm.RsaOaep}, {SealAlgorithm.RsaOaep256}"
                    : $"{SealAlgorithm.EcdhEs}, {SealAlgorithm.EcdhEsA256Kw}";
                throw new UnusableKeyException("Algorithm", $"does not fit the key, which opens {opened}");
            case RSA rsa:
                return new DecryptionKey(rsa, null, null, keyId, algorithm);
            case ECDsa curve when NamedCurve.Find(curve.ExportParameters(false).Curve) is { } named:
                using (curve)
                {
                    return new DecryptionKey(null, ECDiffieHellman.Create(curve.ExportParameters(true)), named, keyId, algorithm);
                }

            case ECDiffieHellman agreement when NamedCurve.Find(agreement.ExportParameters(false).Curve) is { } named:
                return new DecryptionKey(null, agreement, named, keyId, algorithm);
            default:
                throw new UnusableKeyException(setting, "holds a key that is neither RSA nor EC on P-256, P-384 or P-521");
        }
    }

    public byte[] ExportSubjectPublicKeyInfo() => ((AsymmetricAlgorithm?)_rsa ?? _curve!).ExportSubjectPublicKeyInfo();

    /// <exception cref="CryptographicException">The data does not decrypt.</exception>
    public byte[] Decrypt(byte[] data, string algorithm)
    {
        lock (_gate)
        {
            return _rsa!.Decrypt(
                data,
                algorithm == SealAlgorithm.RsaOaep ? RSAEncryptionPadding.OaepSHA1 : RSAEncryptionPadding.OaepSHA256);
        }
    }

    /// <summary>Gives the raw shared secret Z (RFC 7518, section 4.6).</summary>
    /// <exception cref="CryptographicException">The agreement fails.</exception>
    public byte[] DeriveSecret(ECParameters ephemeralKey)
    {
        using ECDiffieHellman sealer = ECDiffieHellman.Create(ephemeralKey);
        lock (_gate)
        {
            return _curve!.DeriveRawSecretAgreement(sealer.PublicKey);
        }
    }

    public void Dispose()
    {
        _rsa?.Dispose();
        _curve?.Dispose();
    }

    public override string ToString() => $"DecryptionKey({KeyId})";
}
