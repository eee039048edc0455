using System.Buffers;

namespace EIdentity.Client;

/// <summary>Names the 64 characters of base64url (RFC 4648, section 5), without padding.</summary>
internal static class Base64UrlAlphabet
{
    private static readonly SearchValues<byte> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public static bool Contains(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    public static bool IsAll(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(Characters);
}
