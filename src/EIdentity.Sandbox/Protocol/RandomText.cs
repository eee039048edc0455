using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Sandbox;

/// <summary>Makes and compares unguessable texts of 256 bits.</summary>
internal static class RandomText
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static bool AreEqual(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
