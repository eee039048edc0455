using System.Buffers.Binary;
using System.Text;

namespace EIdentity.Client;

/// <summary>Writes a login's transaction into few bytes, because they travel in a cookie, and reads them back.</summary>
/// <remarks>
/// Version, level, begin and maximum age in ticks, whether the citizen must sign in anew, then the texts, each behind its length; no
/// text is none.
/// </remarks>
internal static class TransactionFormat
{
    private const byte Version = 4;
    private const int LevelAt = 1;
    private const int BeginAt = 2;
    private const int MaxAgeAt = 10;
    private const int ReauthenticateAt = 18;
    private const int TextsAt = 19;
    private const long NoMaxAge = -1;

    public static byte[] Write(LoginTransaction.Secrets kept)
    {
        ReadOnlySpan<string?> texts =
        [
            kept.Login, kept.State, kept.Nonce, kept.CodeVerifier, kept.Issuer, kept.RedirectUri, kept.SubjectDigest, kept.DpopKey,
        ];
        int length = TextsAt;
        foreach (string? text in texts)
        {
            length += sizeof(ushort) + Encoding.UTF8.GetByteCount(text ?? string.Empty);
        }

        byte[] bytes = new byte[length];
        bytes[0] = Version;
        bytes[LevelAt] = (byte)kept.Level;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(BeginAt), kept.BegunAt.UtcTicks);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(MaxAgeAt), kept.MaxAge?.Ticks ?? NoMaxAge);
        bytes[ReauthenticateAt] = kept.Reauthenticate ? (byte)1 : (byte)0;
        Span<byte> rest = bytes.AsSpan(TextsAt);
        foreach (string? text in texts)
        {
            int written = Encoding.UTF8.GetBytes(text ?? string.Empty, rest[sizeof(ushort)..]);
            BinaryPrimitives.WriteUInt16LittleEndian(rest, checked((ushort)written));
            rest = rest[(sizeof(ushort) + written)..];
        }

        return bytes;
    }

    /// <exception cref="FormatException">The bytes are of another version, cut, or too many.</exception>
    public static LoginTransaction.Secrets Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < TextsAt || bytes[0] != Version)
        {
            throw new FormatException("The transaction is of another version or cut.");
        }

        long maxAge = BinaryPrimitives.ReadInt64LittleEndian(bytes[MaxAgeAt..]);
        ReadOnlySpan<byte> rest = bytes[TextsAt..];

        // The texts stand in the order in which they are read here.
        LoginTransaction.Secrets kept = new()
        {
            Login = ReadText(ref rest),
            State = ReadText(ref rest),
            Nonce = ReadText(ref rest),
            CodeVerifier = ReadText(ref rest),
            Issuer = ReadText(ref rest),
            RedirectUri = ReadText(ref rest),
            SubjectDigest = OrNone(ReadText(ref rest)),
            DpopKey = OrNone(ReadText(ref rest)),
            Level = (AssuranceLevel)bytes[LevelAt],
            Reauthenticate = bytes[ReauthenticateAt] != 0,
            MaxAge = maxAge == NoMaxAge ? null : TimeSpan.FromTicks(maxAge),
            BegunAt = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes[BeginAt..]), TimeSpan.Zero),
        };
        return rest.IsEmpty ? kept : throw new FormatException("Something follows the transaction.");
    }

    private static string ReadText(ref ReadOnlySpan<byte> rest)
    {
        if (!BinaryPrimitives.TryReadUInt16LittleEndian(rest, out ushort length) || rest.Length < sizeof(ushort) + length)
        {
            throw new FormatException("The transaction is cut.");
        }

        string text = Encoding.UTF8.GetString(rest.Slice(sizeof(ushort), length));
        rest = rest[(sizeof(ushort) + length)..];
        return text;
    }

    private static string? OrNone(string text) => text.Length > 0 ? text : null;
}
