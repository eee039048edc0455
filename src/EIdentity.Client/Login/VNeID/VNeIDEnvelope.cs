using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Opens what VNeID encrypts: an AES key under RSA PKCS#1 v1.5, and data under AES-ECB with PKCS#7 padding.</summary>
/// <remarks>
/// The provider imposes this cryptography; it stands in this file alone, and only to decrypt. It has no integrity tag, so that nothing
/// tells a changed envelope from a true one but the form of what comes out. A padding that tells its failures is an oracle
/// (Bleichenbacher 1998, RFC 3218): where a key does not open, decryption goes on with a random one, and every failure ends with one
/// code and one text.
/// </remarks>
internal sealed class VNeIDEnvelope : IDisposable
{
    private const int LongestAesKey = 256 / 8;

    private readonly KeySource<PrivateKey>[] _keys;
    private readonly ClientDecryptor? _decryptor;
    private readonly ILogger _logger;

    public VNeIDEnvelope(IEnumerable<ClientKeyOptions> keys, ClientDecryptor? decryptor, ILogger logger, TimeProvider time)
    {
        _keys = [.. keys.Select((key, index) => new KeySource<PrivateKey>(
            $"{VNeIDLoginOptions.Group}:DecryptionKeys:{index}", key, KeyPurpose.Opening, PrivateKey.Create, logger, time))];
        _decryptor = decryptor;
        _logger = logger;
    }

    /// <summary>Tries whether a key of the settings can be used.</summary>
    /// <exception cref="UnusableKeyException">It cannot be read, is too short, or is none of RSA.</exception>
    public static void CheckKey(ClientKeyOptions options) =>
        PrivateKey.Create(ClientKeyReader.Read(options, ClientKeyReader.ReadContent(options), KeyPurpose.Opening)).Dispose();

    /// <summary>Opens an envelope and reads what is inside.</summary>
    /// <param name="key">The AES key, encrypted to this service, in Base64 in UTF-8.</param>
    /// <param name="data">The data, encrypted by that key, in Base64 in UTF-8.</param>
    /// <param name="read">Reads the plaintext; gives <see langword="null"/> for what has not the expected form.</param>
    /// <param name="isUnproven">Whether a browser brought it, so that anybody may have written it.</param>
    /// <param name="cancellationToken">Cancels the call of a decryptor.</param>
    /// <exception cref="LoginException">EID2015: it does not open, for whatever reason. EID1001: a key could not be read.</exception>
    public async ValueTask<T> OpenAsync<T>(
        ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> data, Func<byte[], T?> read, bool isUnproven, CancellationToken cancellationToken)
        where T : class
    {
        ReadOnlyMemory<byte> encryptedKey = FromBase64(key.Span);
        ReadOnlyMemory<byte> encryptedData = FromBase64(data.Span);
        if (_decryptor is not null)
        {
            byte[] aesKey = await DecryptKeyAsync(_decryptor, encryptedKey, isUnproven, cancellationToken).ConfigureAwait(false);
            if (Read(aesKey, encryptedData.Span, read) is { } first)
            {
                return first;
            }
        }

        // A key that is not the right one may give bytes all the same: only the form of the plaintext tells.
        foreach (KeySource<PrivateKey> source in _keys)
        {
            if (Read(source.Get().Decrypt(encryptedKey.Span), encryptedData.Span, read) is { } opened)
            {
                return opened;
            }
        }

        throw new LoginException(
            ErrorCodes.EnvelopeNotOpened, "What the provider encrypted does not open with the keys of this service.")
        {
            IsUnproven = isUnproven,
        };
    }

    /// <inheritdoc cref="ClientKeys.ReadExpiries"/>
    public IReadOnlyList<(string Setting, DateTimeOffset NotAfter)> ReadExpiries() =>
    [
        .. _keys.Select(static source => (source.Setting, source.Read().NotAfter))
            .Where(static key => key.NotAfter is not null)
            .Select(static key => (key.Setting, key.NotAfter!.Value)),
    ];

    public void Dispose() => Array.ForEach(_keys, static source => source.Dispose());

    // What is no Base64 goes the same way as what is, and opens nothing.
    private static ReadOnlyMemory<byte> FromBase64(ReadOnlySpan<byte> text)
    {
        // Not Base64.DecodeFromUtf8, which refuses bits that mean nothing, as some senders leave them in the last letter.
        char[] letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
            int count = Encoding.UTF8.GetChars(text, letters);
            return Convert.TryFromBase64Chars(letters.AsSpan(0, count), bytes, out int written) ? bytes.AsMemory(0, written) : default;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    // A module says in its own way that the padding is wrong, and may say it as it says that it is down: both look alike from outside.
    private async ValueTask<byte[]> DecryptKeyAsync(
        ClientDecryptor decryptor, ReadOnlyMemory<byte> encryptedKey, bool isUnproven, CancellationToken cancellationToken)
    {
        try
        {
            return await decryptor.DecryptAsync(encryptedKey, cancellationToken).ConfigureAwait(false) ?? [];
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Anybody can write a callback that does not open.
            string what = failure.GetType().Name;
            VNeIDLog.DecryptorFailed(_logger, isUnproven ? LogLevel.Debug : LogLevel.Warning, what);
            return [];
        }
    }

    private static T? Read<T>(byte[] key, ReadOnlySpan<byte> encryptedData, Func<byte[], T?> read)
        where T : class
    {
        using Aes aes = Aes.Create();
        aes.Key = key.Length is 16 or 24 or LongestAesKey ? key : RandomNumberGenerator.GetBytes(LongestAesKey);
        CryptographicOperations.ZeroMemory(key);
        try
        {
            return read(aes.DecryptEcb(encryptedData, PaddingMode.PKCS7));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed class PrivateKey : IDisposable
    {
        private const int LeastBits = 2048;

        // As RFC 7518, section 4.2, calls it, which is what a JWK may say of the key.
        private const string Algorithm = "RSA1_5";

        private readonly RSA _rsa;

        // The framework does not promise that one key object works on two threads at once.
        private readonly Lock _gate = new();

        private PrivateKey(RSA rsa) => _rsa = rsa;

        /// <exception cref="UnusableKeyException">The key is too short, or is none of RSA.</exception>
        public static PrivateKey Create(KeyMaterial material)
        {
            string? flaw = material.Key switch
            {
                not RSA => "holds a key that is not RSA",
                { KeySize: < LeastBits } => $"holds an RSA key of {material.Key.KeySize} bits, but at least {LeastBits} are required",
                _ => null,
            };
            if (flaw is null && material.Algorithm is null or "" or Algorithm)
            {
                return new((RSA)material.Key);
            }

            material.Key.Dispose();
            throw flaw is null
                ? new UnusableKeyException("Algorithm", $"does not fit: an envelope's key is used by {Algorithm} alone; leave it out")
                : new UnusableKeyException(material.Setting, flaw);
        }

        public byte[] Decrypt(ReadOnlySpan<byte> encryptedKey)
        {
            try
            {
                lock (_gate)
                {
                    return _rsa.Decrypt(encryptedKey, RSAEncryptionPadding.Pkcs1);
                }
            }
            catch (CryptographicException)
            {
                return [];
            }
        }

        public void Dispose() => _rsa.Dispose();
    }
}
