using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Reads the root authorities that settings name: PEM files, PEM texts and thumbprints.</summary>
internal static class TrustedRoots
{
    private const string PemBegin = "-----BEGIN";

    /// <summary>Reads one entry.</summary>
    /// <returns>What is wrong with it, without its text, or <see langword="null"/>.</returns>
    public static string? TryRead(string entry, out X509Certificate2Collection roots)
    {
        roots = [];
        try
        {
            if (entry.Contains(PemBegin, StringComparison.Ordinal))
            {
                roots.ImportFromPem(entry);
            }
            else if (IsThumbprint(entry))
            {
                AddFromStore(entry, StoreLocation.LocalMachine, roots);
                AddFromStore(entry, StoreLocation.CurrentUser, roots);
            }
            else
            {
                roots.ImportFromPemFile(entry);
            }
        }
        catch (Exception failure) when (failure is CryptographicException
            or IOException
            or UnauthorizedAccessException
            or ArgumentException
            or NotSupportedException)
        {
            return failure is CryptographicException ? "holds no certificate in PEM form" : "names a file that cannot be read";
        }

        if (roots.Count == 0)
        {
            return IsThumbprint(entry)
                ? "is the thumbprint of no certificate in the store of root authorities"
                : "holds no certificate in PEM form";
        }

        return roots.All(IsRoot) ? null : "holds a certificate that another authority issued; name the root at the top of the chain";
    }

    private static bool IsThumbprint(string entry) => entry.Length == 2 * SHA256.HashSizeInBytes && entry.All(char.IsAsciiHexDigit);

    private static bool IsRoot(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static void AddFromStore(string thumbprint, StoreLocation location, X509Certificate2Collection roots)
    {
        try
        {
            using X509Store store = new(StoreName.Root, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            roots.AddRange(store.Certificates.FindByThumbprint(HashAlgorithmName.SHA256, thumbprint));
        }
        catch (CryptographicException)
        {
            // Not every platform has both stores; a thumbprint that none of them knows is a problem of its own.
        }
    }
}
