using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Client;

/// <summary>Derives a key from an agreed secret (RFC 7518, section 4.6.2; NIST SP 800-56A, Concat KDF with SHA-256).</summary>
internal static class ConcatKdf
{
    public static byte[] Derive(byte[] secret, string algorithm, byte[] partyU, byte[] partyV, int keyBytes)
    {
        byte[] key = new byte[keyBytes];
        for (int round = 0; round * SHA256.HashSizeInBytes < keyBytes; round++)
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Number(round + 1));
            hash.AppendData(secret);
            AppendWithLength(hash, Encoding.ASCII.GetBytes(algorithm));
            AppendWithLength(hash, partyU);
            AppendWithLength(hash, partyV);
            hash.AppendData(Number(keyBytes * 8));
            Span<byte> rest = key.AsSpan(round * SHA256.HashSizeInBytes);
            byte[] derived = hash.GetHashAndReset();
            derived.AsSpan(0, Math.Min(derived.Length, rest.Length)).CopyTo(rest);
            CryptographicOperations.ZeroMemory(derived);
        }

        return key;
    }

    private static void AppendWithLength(IncrementalHash hash, byte[] data)
    {
        hash.AppendData(Number(data.Length));
        hash.AppendData(data);
    }

    private static byte[] Number(int value)
    {
        byte[] bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
