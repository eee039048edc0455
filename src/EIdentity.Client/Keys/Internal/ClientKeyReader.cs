using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EIdentity.Client;

/// <summary>Reads a private key from the one place that its settings name.</summary>
internal static class ClientKeyReader
{
    private const string Places = "PemFile, Pem, Pkcs12File, JwkFile and StoreThumbprint";

    /// <summary>Says whether the settings name a key at all.</summary>
    public static bool IsSet(ClientKeyOptions options) => Sources(options).Length > 0;

    /// <summary>Reads the key's bytes, still encrypted if they are; of a stored key, its certificate's.</summary>
    /// <exception cref="UnusableKeyException">None or several places are named, or the place cannot be read.</exception>
    public static byte[] ReadContent(ClientKeyOptions options)
    {
        (string setting, string value) = Sources(options) switch
        {
            [var source] => source,
            [var first, ..] => throw new UnusableKeyException(first.Setting, $"is not alone; set only one of {Places}"),
            _ => throw new UnusableKeyException(nameof(options.PemFile), $"is missing; set one of {Places}"),
        };
        if (setting == nameof(options.Pem))
        {
            return Encoding.UTF8.GetBytes(value);
        }

        if (setting == nameof(options.StoreThumbprint))
        {
            using X509Certificate2 certificate = StoredCertificate.Find(value, setting);
            return certificate.RawData;
        }

        // The value is not repeated: it may be the key itself, put into the wrong setting.
        try
        {
            return File.ReadAllBytes(value);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableKeyException(setting, "names a file that does not exist");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableKeyException(setting, "names a file that this process cannot read");
        }
    }

    /// <summary>Takes the private key out of the bytes, which are wiped.</summary>
    /// <exception cref="UnusableKeyException">The bytes hold no private key for the purpose.</exception>
    public static KeyMaterial Read(ClientKeyOptions options, byte[] content, KeyPurpose purpose)
    {
        (string setting, string value) = Sources(options)[0];
        try
        {
            switch (setting)
            {
                case nameof(options.StoreThumbprint):
                    using (X509Certificate2 stored = StoredCertificate.Find(value, setting))
                    {
                        return CertificateKey.Take(stored, setting, options.KeyId, options.Algorithm, purpose);
                    }

                case nameof(options.Pkcs12File):
                    using (X509Certificate2 certificate = CertificateKey.Open(content, options.Password?.Reveal(), setting))
                    {
                        return CertificateKey.Take(certificate, setting, options.KeyId, options.Algorithm, purpose);
                    }

                case nameof(options.JwkFile):
                    JwkKey jwk = JwkKey.Read(content, setting, purpose);
                    return new KeyMaterial(
                        jwk.Key,
                        setting,
                        options.KeyId ?? jwk.KeyId,
                        options.Algorithm ?? jwk.Algorithm,
                        notAfter: null);
                default:
                    return new KeyMaterial(
                        PemKey.Read(Encoding.UTF8.GetString(content), options.Password?.Reveal(), setting),
                        setting,
                        options.KeyId,
                        options.Algorithm,
                        notAfter: null);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private static Source[] Sources(ClientKeyOptions options)
    {
        Source[] all =
        [
            new(nameof(options.PemFile), options.PemFile),
            new(nameof(options.Pem), options.Pem?.Reveal()),
            new(nameof(options.Pkcs12File), options.Pkcs12File),
            new(nameof(options.JwkFile), options.JwkFile),
            new(nameof(options.StoreThumbprint), options.StoreThumbprint),
        ];
        return [.. all.Where(static source => !string.IsNullOrWhiteSpace(source.Value))];
    }

    // No record, which would print the key, and no tuple, of which each collection is compiled anew at every start.
    private sealed class Source(string setting, string? value)
    {
        public string Setting { get; } = setting;

        public string Value { get; } = value ?? string.Empty;

        public void Deconstruct(out string name, out string content) => (name, content) = (Setting, Value);
    }
}
