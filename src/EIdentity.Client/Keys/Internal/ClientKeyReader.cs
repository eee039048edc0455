using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Client;

/// <summary>Reads a private key from the one place that its settings name.</summary>
internal static class ClientKeyReader
{
    /// <summary>Says whether the settings name a key at all.</summary>
    public static bool IsSet(ClientKeyOptions options) => Sources(options).Length > 0;

    /// <summary>Reads the key's bytes, still encrypted if they are.</summary>
    /// <exception cref="UnusableKeyException">None or several places are named, or the file cannot be read.</exception>
    public static byte[] ReadContent(ClientKeyOptions options)
    {
        (string setting, string value) = Sources(options) switch
        {
            [var source] => source,
            [var first, ..] => throw new UnusableKeyException(first.Setting, "is not alone; set only one of PemFile, Pem, Pkcs12File and JwkFile"),
            _ => throw new UnusableKeyException("PemFile", "is missing; set one of PemFile, Pem, Pkcs12File and JwkFile"),
        };
        if (setting == nameof(options.Pem))
        {
            return Encoding.UTF8.GetBytes(value);
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

    /// <summary>Makes the key of the bytes, which are wiped.</summary>
    /// <exception cref="UnusableKeyException">The bytes are not a private key that may sign.</exception>
    public static ClientKey Parse(ClientKeyOptions options, byte[] content)
    {
        string setting = Sources(options)[0].Setting;
        try
        {
            switch (setting)
            {
                case nameof(options.Pkcs12File):
                    return ClientKey.Create(Pkcs12Key.Read(content, options.Password, setting), setting, options.KeyId, options.Algorithm);
                case nameof(options.JwkFile):
                    JwkKey jwk = JwkKey.Read(content, setting);
                    return ClientKey.Create(jwk.Key, setting, options.KeyId ?? jwk.KeyId, options.Algorithm ?? jwk.Algorithm);
                default:
                    return ClientKey.Create(PemKey.Read(Encoding.UTF8.GetString(content), options.Password, setting), setting, options.KeyId, options.Algorithm);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private static (string Setting, string Value)[] Sources(ClientKeyOptions options)
    {
        (string Setting, string? Value)[] all =
        [
            (nameof(options.PemFile), options.PemFile),
            (nameof(options.Pem), options.Pem),
            (nameof(options.Pkcs12File), options.Pkcs12File),
            (nameof(options.JwkFile), options.JwkFile),
        ];
        return [.. all.Where(source => !string.IsNullOrWhiteSpace(source.Value)).Select(source => (source.Setting, source.Value!))];
    }
}
