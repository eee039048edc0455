using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Client;

/// <summary>Makes states, nonces and code verifiers: 256 random bits each, in base64url.</summary>
internal static class LoginSecrets
{
    /// <summary>The length of each, which is also the shortest that RFC 7636, section 4.1, allows for a verifier.</summary>
    public const int Length = 43;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Derives the S256 challenge (RFC 7636, section 4.2).</summary>
    public static string Challenge(string codeVerifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(codeVerifier)));

    /// <summary>Compares without telling by the time taken how much fits.</summary>
    public static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(left.AsSpan()), MemoryMarshal.AsBytes(right.AsSpan()));
}
