using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Unwraps a key that another key wraps (RFC 3394, section 2.2.2), which the platform lacks.</summary>
internal static class AesKeyUnwrap
{
    private const int HalfBlock = 8;
    private const int Rounds = 6;

    private static readonly byte[] InitialValue = [0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6];

    /// <summary>Gives the key, or <see langword="null"/> when it was wrapped with another key or changed on the way.</summary>
    /// <remarks>The caller knows how long the wrapped key must be: half a block longer than the key.</remarks>
    public static byte[]? TryUnwrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> wrapped)
    {
        int count = (wrapped.Length / HalfBlock) - 1;
        using Aes aes = Aes.Create();
        aes.SetKey(wrappingKey);
        byte[] key = wrapped[HalfBlock..].ToArray();
        Span<byte> block = stackalloc byte[2 * HalfBlock];
        wrapped[..HalfBlock].CopyTo(block);
        for (int step = Rounds * count; step > 0; step--)
        {
            Span<byte> part = key.AsSpan((step - 1) % count * HalfBlock, HalfBlock);
            BinaryPrimitives.WriteUInt64BigEndian(block, BinaryPrimitives.ReadUInt64BigEndian(block) ^ (ulong)step);
            part.CopyTo(block[HalfBlock..]);
            aes.DecryptEcb(block, block, PaddingMode.None);
            block[HalfBlock..].CopyTo(part);
        }

        bool isWhole = CryptographicOperations.FixedTimeEquals(block[..HalfBlock], InitialValue);
        CryptographicOperations.ZeroMemory(block);
        if (isWhole)
        {
            return key;
        }

        CryptographicOperations.ZeroMemory(key);
        return null;
    }
}
