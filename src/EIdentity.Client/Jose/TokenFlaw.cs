using System.Buffers;
using System.Buffers.Text;

namespace EIdentity.Client;

/// <summary>Says why bytes are no well-formed signed compact token, in words that repeat nothing of them.</summary>
/// <remarks>It takes them apart once more, which only a token costs that is refused.</remarks>
internal static class TokenFlaw
{
    private const int SignedParts = 3;
    private const int SealedParts = 5;

    private static readonly string[] Names = ["header", "payload", "signature"];

    public static string Describe(ReadOnlySpan<byte> token)
    {
        if (token.Length > CompactToken.MaxLength)
        {
            return $"is longer than {CompactToken.MaxLength} characters";
        }

        int parts = token.Count((byte)'.') + 1;
        if (parts != SignedParts)
        {
            return parts == SealedParts ? "is sealed, but a signed one belongs here" : $"has {parts} parts, not {SignedParts}";
        }

        int part = 0;
        foreach (Range range in token.Split((byte)'.'))
        {
            string name = Names[part];
            ReadOnlySpan<byte> text = token[range];
            if (text.IsEmpty && part < SignedParts - 1)
            {
                return $"has an empty {name}";
            }

            byte[] bytes = new byte[text.Length];
            if (!Base64UrlAlphabet.IsAll(text) || Base64Url.DecodeFromUtf8(text, bytes, out _, out int length) != OperationStatus.Done)
            {
                return $"has a {name} that is not base64url (RFC 7515, section 2): padding, a blank or another alphabet";
            }

            if (part < SignedParts - 1 && !StrictObject.TryRead(bytes.AsMemory(0, length), out _))
            {
                string flaw = JsonFlaw.Describe(bytes.AsSpan(0, length));
                bytes.AsSpan().Clear();
                return $"has a {name} that {flaw}";
            }

            bytes.AsSpan().Clear();
            part++;
        }

        return "is not well-formed";
    }
}
