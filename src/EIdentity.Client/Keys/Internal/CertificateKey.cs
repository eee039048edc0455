using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Takes the private key out of a PKCS#12 file or a certificate.</summary>
internal static class CertificateKey
{
    /// <summary>Opens a PKCS#12 file; the caller disposes of the certificate.</summary>
    /// <exception cref="UnusableKeyException">Not PKCS#12, or a wrong password.</exception>
    public static X509Certificate2 Open(byte[] content, string? password, string setting)
    {
        // macOS cannot hold a key outside a keychain.
        X509KeyStorageFlags flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        try
        {
            return X509CertificateLoader.LoadPkcs12(content, password, flags);
        }
        catch (CryptographicException)
        {
            throw new UnusableKeyException(setting, "cannot be opened: it is not PKCS#12, or Password is wrong or missing");
        }
    }

    /// <exception cref="UnusableKeyException">
    /// There is no private key, one of another kind, or one that this process may not use.
    /// </exception>
    public static KeyMaterial Take(X509Certificate2 certificate, string setting, string? keyId, string? algorithm, KeyPurpose purpose)
    {
        try
        {
            AsymmetricAlgorithm key = (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey()
                ?? (purpose == KeyPurpose.Opening
                    ? (AsymmetricAlgorithm?)certificate.GetECDiffieHellmanPrivateKey()
                    : certificate.GetECDsaPrivateKey())
                ?? throw new UnusableKeyException(setting, "holds a certificate without an RSA or EC private key");
            return new KeyMaterial(key, setting, keyId, algorithm, new DateTimeOffset(certificate.NotAfter));
        }
        catch (CryptographicException)
        {
            throw new UnusableKeyException(setting, "holds a certificate whose private key this process may not use");
        }
    }
}
