namespace EIdentity.Client;

/// <summary>Names the 64 characters of base64url (RFC 4648, section 5), without padding.</summary>
internal static class Base64UrlAlphabet
{
    public static bool Contains(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
