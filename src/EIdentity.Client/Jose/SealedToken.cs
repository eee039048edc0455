using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds the five parts of a sealed compact token (RFC 7516, section 3.1), decoded strictly.</summary>
internal sealed class SealedToken
{
    // A sealed ID token has two or three kilobytes; the limits hold before anything is decoded.
    private const int MaxLength = 64 * 1024;
    private const int MaxHeaderLength = 4 * 1024;

    private SealedToken(SealedTokenHeader header, byte[] additionalData, byte[] encryptedKey, byte[] iv, byte[] ciphertext, byte[] tag)
    {
        Header = header;
        AdditionalData = additionalData;
        EncryptedKey = encryptedKey;
        Iv = iv;
        Ciphertext = ciphertext;
        Tag = tag;
    }

    public SealedTokenHeader Header { get; }

    /// <summary>Gets the header as it came, which the tag protects too.</summary>
    public byte[] AdditionalData { get; }

    public byte[] EncryptedKey { get; }

    public byte[] Iv { get; }

    public byte[] Ciphertext { get; }

    public byte[] Tag { get; }

    public static bool IsSealed(ReadOnlySpan<byte> token) => token.Count((byte)'.') == 4;

    /// <exception cref="LoginException">EID2040: the form breaks a rule. EID2041: an algorithm is not on the list.</exception>
    public static SealedToken Parse(string token)
    {
        if (token.Length > MaxLength
            || token.Split(
                '.') is not [{ Length: > 0 and <= MaxHeaderLength } header, string key, string iv, string ciphertext, string tag])
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, "The sealed ID token is not five parts of a bounded size.");
        }

        try
        {
            using JsonDocument json = StrictJson.ParseObject(Decode(header));
            return new SealedToken(
                SealedTokenHeader.Read(json.RootElement),
                Encoding.ASCII.GetBytes(header),
                Decode(key),
                Decode(iv),
                Decode(ciphertext),
                Decode(tag));
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw new LoginException(
                ErrorCodes.IdTokenMalformed,
                "The sealed ID token has a part that is not base64url, or a header that is not strict JSON.");
        }
    }

    /// <exception cref="FormatException">The text is not base64url; the decoder itself lets blanks and padding pass.</exception>
    public static byte[] Decode(string part) => Base64UrlAlphabet.IsAll(part)
        ? Base64Url.DecodeFromChars(part)
        : throw new FormatException();

    public override string ToString() => "SealedToken(masked)";
}
