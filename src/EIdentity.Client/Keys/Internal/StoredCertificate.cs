using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Finds a certificate of the machine's certificate stores by its thumbprint.</summary>
internal static class StoredCertificate
{
    private const int Sha1Digits = 40;
    private const int Sha256Digits = 64;

    private static readonly StoreLocation[] Locations = [StoreLocation.CurrentUser, StoreLocation.LocalMachine];

    /// <summary>Gives the certificate of the user's own store, else of the machine's; the caller disposes of it.</summary>
    /// <exception cref="UnusableKeyException">
    /// The text is no thumbprint, or no store that this process may read has the certificate.
    /// </exception>
    public static X509Certificate2 Find(string thumbprint, string setting)
    {
        // What is copied out of a certificate's window begins with an invisible character; it would fit no certificate.
        if (thumbprint.Length is not (Sha1Digits or Sha256Digits) || !thumbprint.All(char.IsAsciiHexDigit))
        {
            throw new UnusableKeyException(
                setting,
                "is not a thumbprint: 40 hexadecimal digits (SHA-1) or 64 (SHA-256), without blanks and invisible characters");
        }

        return Locations.Select(location => FindIn(location, thumbprint)).FirstOrDefault(certificate => certificate is not null)
            ?? throw new UnusableKeyException(setting, "names a certificate that is in no personal store (My) of this user or machine");
    }

    private static X509Certificate2? FindIn(StoreLocation location, string thumbprint)
    {
        try
        {
            using X509Store store = new(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            X509Certificate2Collection all = store.Certificates;
            X509Certificate2? found = all.FindByThumbprint(
                thumbprint.Length == Sha1Digits ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256,
                thumbprint).FirstOrDefault();
            foreach (X509Certificate2 other in all.Where(other => !other.Equals(found)))
            {
                other.Dispose();
            }

            return found;
        }
        catch (Exception failure) when (failure is CryptographicException or PlatformNotSupportedException)
        {
            // The store does not exist, or this process may not read it.
            return null;
        }
    }
}
