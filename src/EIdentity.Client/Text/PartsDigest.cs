using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Makes one digest of several texts that is compared and shown to nobody; a missing text counts as an empty one.</summary>
internal static class PartsDigest
{
    public static string Of(IEnumerable<string?> parts)
    {
        // The lengths in front keep one part from running into the next.
        string text = string.Concat(parts
            .Select(static part => part ?? string.Empty)
            .Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return Base64Url.EncodeToString(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
    }
}
