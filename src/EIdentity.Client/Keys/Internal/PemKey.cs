using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Reads the one private key of a PEM text (RFC 7468): PKCS#8, PKCS#1 or SEC1.</summary>
internal static class PemKey
{
    /// <exception cref="UnusableKeyException">No private key, several, a wrong password, or a key of another kind.</exception>
    public static AsymmetricAlgorithm Read(string pem, string? password, string setting)
    {
        (string label, byte[] der) = FindPrivateKey(pem, setting);
        try
        {
            return label switch
            {
                "ENCRYPTED PRIVATE KEY" when string.IsNullOrEmpty(password) =>
                    throw new UnusableKeyException(setting, "holds an encrypted key, but Password is missing"),
                "ENCRYPTED PRIVATE KEY" => ReadEither(key => key.ImportEncryptedPkcs8PrivateKey(password, der, out _))
                    ?? throw new UnusableKeyException(setting, "cannot be opened: Password is wrong, or the key is neither RSA nor EC"),
                "PRIVATE KEY" => ReadEither(key => key.ImportPkcs8PrivateKey(der, out _)),
                "RSA PRIVATE KEY" => TryImport(RSA.Create(), key => ((RSA)key).ImportRSAPrivateKey(der, out _)),
                "EC PRIVATE KEY" => TryImport(ECDsa.Create(), key => ((ECDsa)key).ImportECPrivateKey(der, out _)),
                _ => null,
            }
            ?? throw new UnusableKeyException(setting, "holds a private key that is neither RSA nor EC on a known curve");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static (string Label, byte[] Der) FindPrivateKey(string pem, string setting)
    {
        (string Label, byte[] Der)? found = null;
        bool isPublic = false;
        ReadOnlySpan<char> rest = pem;
        while (PemEncoding.TryFind(rest, out PemFields fields))
        {
            string label = rest[fields.Label].ToString();
            if (label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
            {
                found = found is null
                    ? (label, Convert.FromBase64String(rest[fields.Base64Data].ToString()))
                    : throw new UnusableKeyException(setting, "holds more than one private key");
            }

            isPublic |= label.EndsWith("PUBLIC KEY", StringComparison.Ordinal) || label == "CERTIFICATE";
            rest = rest[fields.Location.End..];
        }

        return found ?? throw new UnusableKeyException(setting, isPublic
            ? "holds a public key only, but must hold the private one"
            : "holds no private key in PEM form; the old form with a Proc-Type line is not read, write it as PKCS#8");
    }

    private static AsymmetricAlgorithm? ReadEither(Action<AsymmetricAlgorithm> import) =>
        TryImport(RSA.Create(), import) ?? TryImport(ECDsa.Create(), import);

    private static AsymmetricAlgorithm? TryImport(AsymmetricAlgorithm key, Action<AsymmetricAlgorithm> import)
    {
        try
        {
            import(key);
            return key;
        }
        catch (Exception failure) when (failure is CryptographicException or PlatformNotSupportedException)
        {
            key.Dispose();
            return null;
        }
    }
}
