using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds the three parts of a signed compact token (RFC 7515, section 3.1), decoded strictly.</summary>
internal sealed class CompactToken : IDisposable
{
    /// <summary>An ID token has one or two kilobytes; the limit holds before anything is decoded.</summary>
    private const int MaxLength = 64 * 1024;

    private readonly JsonDocument _header;
    private readonly JsonDocument _payload;

    private CompactToken(JsonDocument header, JsonDocument payload, byte[] signed, byte[] signature)
    {
        _header = header;
        _payload = payload;
        Signed = signed;
        Signature = signature;
    }

    public JsonElement Header => _header.RootElement;

    public JsonElement Payload => _payload.RootElement;

    public byte[] Signed { get; }

    public byte[] Signature { get; }

    /// <summary>Takes a token apart; padding, blanks, other alphabets, doubled members and bad UTF-8 are refused.</summary>
    public static bool TryParse(string token, LoginRules rules, [NotNullWhen(true)] out CompactToken? parsed)
    {
        parsed = null;
        if (token.Length > MaxLength || token.Split('.') is not [{ Length: > 0 } header, { Length: > 0 } payload, string signature])
        {
            return false;
        }

        JsonDocument? headerJson = null;
        JsonDocument? payloadJson = null;
        try
        {
            byte[] signatureBytes = Decode(signature);
            headerJson = StrictJson.ParseObject(Decode(header), rules);
            payloadJson = StrictJson.ParseObject(Decode(payload), rules);
            byte[] signed = Encoding.ASCII.GetBytes(token, 0, header.Length + 1 + payload.Length);
            parsed = new CompactToken(headerJson, payloadJson, signed, signatureBytes);
            return true;
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            headerJson?.Dispose();
            payloadJson?.Dispose();
            return false;
        }
    }

    public void Dispose()
    {
        _header.Dispose();
        _payload.Dispose();
    }

    // The decoder itself lets blanks and padding pass; RFC 7515, section 2, does not.
    private static byte[] Decode(string part) => part.All(Base64UrlAlphabet.Contains)
        ? Base64Url.DecodeFromChars(part)
        : throw new FormatException("Not base64url.");
}
