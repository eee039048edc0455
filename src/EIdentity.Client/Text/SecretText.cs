using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Client;

/// <summary>Makes states, nonces and code verifiers: 256 random bits each, in base64url.</summary>
internal static class SecretText
{
    /// <summary>How many random bytes each is made of.</summary>
    public const int Bytes = 32;

    /// <summary>The length of each, which is also the shortest that RFC 7636, section 4.1, allows for a verifier.</summary>
    public const int Length = 43;

    public static string Create() => Create(Bytes);

    /// <summary>Makes one of random bytes that were drawn together with others.</summary>
    public static string Of(ReadOnlySpan<byte> random) => Base64Url.EncodeToString(random);

    /// <summary>Makes a shorter one, for what travels with every request.</summary>
    public static string Create(int bytes)
    {
        Span<byte> secret = stackalloc byte[bytes];
        RandomNumberGenerator.Fill(secret);
        return Of(secret);
    }

    /// <summary>Derives the S256 challenge (RFC 7636, section 4.2).</summary>
    public static string Challenge(string codeVerifier)
    {
        Span<byte> verifier = stackalloc byte[Length];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(verifier[..Encoding.ASCII.GetBytes(codeVerifier, verifier)], digest);
        return Base64Url.EncodeToString(digest);
    }

    /// <summary>Gives a name under which a state is known, and from which nobody finds the state.</summary>
    public static string NameOf(string state, int bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(state.AsSpan()), digest);
        return Base64Url.EncodeToString(digest[..bytes]);
    }

    /// <summary>Compares without telling by the time taken how much fits.</summary>
    public static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(left.AsSpan()), MemoryMarshal.AsBytes(right.AsSpan()));
}
