using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Takes the private key out of a PKCS#12 file or a certificate.</summary>
internal static class Pkcs12Key
{
    /// <exception cref="UnusableKeyException">Not PKCS#12, a wrong password, or no private key.</exception>
    public static AsymmetricAlgorithm Read(byte[] content, string? password, string setting)
    {
        // macOS cannot hold a key outside a keychain.
        X509KeyStorageFlags flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        try
        {
            using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(content, password, flags);
            return Take(certificate, setting);
        }
        catch (CryptographicException)
        {
            throw new UnusableKeyException(setting, "cannot be opened: it is not PKCS#12, or Password is wrong or missing");
        }
    }

    /// <exception cref="UnusableKeyException">There is no private key, one of another kind, or one that this process may not use.</exception>
    public static AsymmetricAlgorithm Take(X509Certificate2 certificate, string setting)
    {
        try
        {
            return (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey()
                ?? throw new UnusableKeyException(setting, "holds a certificate without an RSA or EC private key");
        }
        catch (CryptographicException)
        {
            throw new UnusableKeyException(setting, "holds a certificate whose private key this process may not use");
        }
    }
}
