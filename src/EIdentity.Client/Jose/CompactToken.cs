using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EIdentity.Client;

/// <summary>Holds the three parts of a signed compact token (RFC 7515, section 3.1), decoded strictly.</summary>
/// <remarks>All parts stand in one pooled buffer: nothing of the token may be used after it is disposed of.</remarks>
internal sealed class CompactToken : IDisposable
{
    /// <summary>An ID token has one or two kilobytes; the limit holds before anything is decoded.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly byte[] _buffer;
    private readonly int _signedLength;
    private readonly Range _signature;

    private CompactToken(byte[] buffer, int signedLength, Range signature, StrictObject header, StrictObject payload)
    {
        _buffer = buffer;
        _signedLength = signedLength;
        _signature = signature;
        Header = header;
        Payload = payload;
    }

    public StrictObject Header { get; }

    public StrictObject Payload { get; }

    public ReadOnlySpan<byte> Signed => _buffer.AsSpan(0, _signedLength);

    public ReadOnlySpan<byte> Signature => _buffer.AsSpan(_signature);

    /// <summary>Takes a token apart; padding, blanks, other alphabets, doubled members and bad UTF-8 are refused.</summary>
    public static bool TryParse(string token, [NotNullWhen(true)] out CompactToken? parsed)
    {
        parsed = null;
        if (token.Length > MaxLength)
        {
            return false;
        }

        // Whatever is not ASCII becomes a question mark, which no part may hold.
        byte[] buffer = Rent(token.Length);
        Encoding.ASCII.GetBytes(token, buffer);
        return TryParse(buffer, token.Length, out parsed);
    }

    /// <summary>Takes a token apart that stands in an answer, under the same rules.</summary>
    public static bool TryParse(ReadOnlySpan<byte> token, [NotNullWhen(true)] out CompactToken? parsed)
    {
        parsed = null;
        if (token.Length > MaxLength)
        {
            return false;
        }

        byte[] buffer = Rent(token.Length);
        token.CopyTo(buffer);
        return TryParse(buffer, token.Length, out parsed);
    }

    public void Dispose()
    {
        Header.Forget();
        Payload.Forget();
        Return(_buffer);
    }

    // Behind the token's own characters there is room for all that they decode to.
    private static byte[] Rent(int length) => ArrayPool<byte>.Shared.Rent(2 * length);

    private static bool TryParse(byte[] buffer, int length, [NotNullWhen(true)] out CompactToken? parsed)
    {
        parsed = TryParse(buffer, length);
        if (parsed is null)
        {
            Return(buffer);
        }

        return parsed is not null;
    }

    private static CompactToken? TryParse(byte[] buffer, int length)
    {
        Span<byte> text = buffer.AsSpan(0, length);
        int headerEnd = text.IndexOf((byte)'.');
        int payloadEnd = text.LastIndexOf((byte)'.');
        int free = length;
        return payloadEnd > headerEnd + 1
            && TryDecode(buffer, 0..headerEnd, ref free, out Range header)
            && TryDecode(buffer, (headerEnd + 1)..payloadEnd, ref free, out Range payload)
            && TryDecode(buffer, (payloadEnd + 1)..length, ref free, out Range signature)
            && StrictObject.TryRead(buffer.AsMemory(header), out StrictObject? headerObject)
            && StrictObject.TryRead(buffer.AsMemory(payload), out StrictObject? payloadObject)
                ? new CompactToken(buffer, payloadEnd, signature, headerObject, payloadObject)
                : null;
    }

    // The decoder itself lets blanks and padding pass; RFC 7515, section 2, does not.
    private static bool TryDecode(byte[] buffer, Range part, ref int free, out Range decoded)
    {
        ReadOnlySpan<byte> text = buffer.AsSpan(part);
        decoded = default;
        if (!Base64UrlAlphabet.IsAll(text)
            || Base64Url.DecodeFromUtf8(text, buffer.AsSpan(free), out _, out int length) != OperationStatus.Done)
        {
            return false;
        }

        decoded = free..(free + length);
        free += length;
        return true;
    }

    // What the pool hands to the next caller must not be a citizen's claims.
    private static void Return(byte[] buffer) => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
}
