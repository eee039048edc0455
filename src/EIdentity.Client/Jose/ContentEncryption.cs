using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Holds one way the content of a sealed token is encrypted (RFC 7518, section 5).</summary>
internal sealed class ContentEncryption
{
    private const int GcmTagBytes = 16;

    private static readonly ContentEncryption[] All =
    [
        new("A128GCM", 16, 12, GcmTagBytes, null),
        new("A256GCM", 32, 12, GcmTagBytes, null),
        new("A128CBC-HS256", 32, 16, 16, HashAlgorithmName.SHA256),
        new("A256CBC-HS512", 64, 16, 32, HashAlgorithmName.SHA512),
    ];

    private readonly int _ivBytes;
    private readonly int _tagBytes;
    private readonly HashAlgorithmName? _mac;

    private ContentEncryption(string name, int keyBytes, int ivBytes, int tagBytes, HashAlgorithmName? mac)
    {
        Name = name;
        KeyBytes = keyBytes;
        _ivBytes = ivBytes;
        _tagBytes = tagBytes;
        _mac = mac;
    }

    public string Name { get; }

    public int KeyBytes { get; }

    public static ContentEncryption? Find(string? name) => Array.Find(All, known => known.Name == name);

    /// <summary>Decrypts; every reason why it does not open gives the same nothing.</summary>
    public byte[]? TryOpen(byte[] key, SealedToken token)
    {
        // A shorter tag would be easier to guess.
        if (token.Iv.Length != _ivBytes || token.Tag.Length != _tagBytes)
        {
            return null;
        }

        try
        {
            return _mac is { } mac ? OpenCbc(key, mac, token) : OpenGcm(key, token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] OpenGcm(byte[] key, SealedToken token)
    {
        byte[] plain = new byte[token.Ciphertext.Length];
        using AesGcm aes = new(key, GcmTagBytes);
        aes.Decrypt(token.Iv, token.Ciphertext, token.Tag, plain, token.AdditionalData);
        return plain;
    }

    // RFC 7518, section 5.2.2.2: the first half of the key authenticates, the second decrypts, in this order.
    private static byte[]? OpenCbc(byte[] key, HashAlgorithmName mac, SealedToken token)
    {
        int half = key.Length / 2;
        using IncrementalHash hash = IncrementalHash.CreateHMAC(mac, key.AsSpan(0, half));
        hash.AppendData(token.AdditionalData);
        hash.AppendData(token.Iv);
        hash.AppendData(token.Ciphertext);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(length, (ulong)token.AdditionalData.Length * 8);
        hash.AppendData(length);
        byte[] expected = hash.GetHashAndReset();
        if (!CryptographicOperations.FixedTimeEquals(expected.AsSpan(0, half), token.Tag))
        {
            return null;
        }

        using Aes aes = Aes.Create();
        aes.SetKey(key.AsSpan(half));
        return aes.DecryptCbc(token.Ciphertext, token.Iv);
    }
}
