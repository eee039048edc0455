using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Population;

/// <summary>Holds one key of the settings as the two that are made of it: for the MAC, and for digests of persons.</summary>
/// <remarks>Two keys, so that no digest can be passed off as a MAC (RFC 5869, section 3.2).</remarks>
internal sealed class SealKey
{
    /// <summary>How many bytes a key has at least: as many as the MAC (RFC 2104, section 3).</summary>
    public const int LeastLength = 32;

    private readonly byte[] _mac;
    private readonly byte[] _person;

    public SealKey(string id, byte[] key)
    {
        Id = id;
        _mac = HKDF.Expand(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, "eidentity registered mac"u8.ToArray());
        _person = HKDF.Expand(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, "eidentity registered person"u8.ToArray());
    }

    public string Id { get; }

    /// <summary>Reads a key; <see langword="null"/> where it is no Base64 or too short.</summary>
    public static byte[]? TryRead(string? text)
    {
        byte[] bytes = new byte[text?.Length ?? 0];
        return Convert.TryFromBase64String(text ?? string.Empty, bytes, out int length) && length >= LeastLength ? bytes[..length] : null;
    }

    public byte[] MacOf(ReadOnlySpan<byte> facts) => HMACSHA256.HashData(_mac, facts);

    public bool IsMac(ReadOnlySpan<byte> mac, ReadOnlySpan<byte> facts) => CryptographicOperations.FixedTimeEquals(mac, MacOf(facts));

    public byte[] DigestOf(string person) => HMACSHA256.HashData(_person, Encoding.UTF8.GetBytes(person));

    public bool IsPerson(ReadOnlySpan<byte> digest, string person) => CryptographicOperations.FixedTimeEquals(digest, DigestOf(person));

    public override string ToString() => $"SealKey({Id}, masked)";
}
