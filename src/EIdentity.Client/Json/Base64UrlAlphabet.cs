using System.Buffers;
using System.Text;

namespace EIdentity.Client;

/// <summary>Names the 64 characters of base64url (RFC 4648, section 5), without padding.</summary>
internal static class Base64UrlAlphabet
{
    private const string All = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<byte> Utf8Characters = SearchValues.Create(Encoding.ASCII.GetBytes(All));
    private static readonly SearchValues<char> Characters = SearchValues.Create(All);

    public static bool IsAll(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(Utf8Characters);

    public static bool IsAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters);
}
