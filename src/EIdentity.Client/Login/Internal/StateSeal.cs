using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Marks the states that this process gave out, so that invented ones cost no memory.</summary>
/// <remarks>
/// A state is 160 random bits and a 96-bit tag. The tag only decides whether a callback from a foreign browser is worth
/// remembering; who may finish a login is decided by the transaction. The key lives as long as the process.
/// </remarks>
internal sealed class StateSeal
{
    private const int RandomLength = 20;
    private const int TagLength = 12;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Create()
    {
        Span<byte> state = stackalloc byte[RandomLength + TagLength];
        RandomNumberGenerator.Fill(state[..RandomLength]);
        Tag(state[..RandomLength], state[RandomLength..]);
        return Base64Url.EncodeToString(state);
    }

    public bool IsOurs(string state)
    {
        Span<byte> bytes = stackalloc byte[RandomLength + TagLength];
        Span<byte> expected = stackalloc byte[TagLength];

        // The overload that says yes or no still throws at bits that no encoder leaves behind.
        if (Base64Url.DecodeFromChars(state, bytes, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        Tag(bytes[..RandomLength], expected);
        return CryptographicOperations.FixedTimeEquals(bytes[RandomLength..], expected);
    }

    private void Tag(ReadOnlySpan<byte> random, Span<byte> tag)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, random, mac);
        mac[..TagLength].CopyTo(tag);
    }
}
