using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Makes one digest of several texts that is compared and shown to nobody; a missing text counts as an empty one.</summary>
internal static class PartsDigest
{
    // The digits of any length, and the colon behind them.
    private const int LengthInFront = 11;

    public static string Of(params ReadOnlySpan<string?> parts)
    {
        int most = 0;
        foreach (string? part in parts)
        {
            most += LengthInFront + (part?.Length ?? 0);
        }

        char[] text = ArrayPool<char>.Shared.Rent(most);
        int written = 0;
        foreach (string? part in parts)
        {
            // The lengths keep one part from running into the next.
            (part?.Length ?? 0).TryFormat(text.AsSpan(written), out int digits, default, CultureInfo.InvariantCulture);
            written += digits;
            text[written++] = ':';
            part.AsSpan().CopyTo(text.AsSpan(written));
            written += part?.Length ?? 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan(0, written)), hash);

        // The texts name a citizen, and the next user of the array is anybody.
        ArrayPool<char>.Shared.Return(text, clearArray: true);
        return Base64Url.EncodeToString(hash);
    }
}
