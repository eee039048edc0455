using System.Buffers.Binary;

namespace EIdentity.Client;

/// <summary>Writes a login's transaction into few bytes, because they travel in a cookie, and reads them back.</summary>
/// <remarks>
/// Version, level, begin and maximum age in ticks, whether the citizen must sign in anew, then the texts, each behind its length; no
/// text is none. Last are the profile's own bytes, behind their length.
/// </remarks>
internal static class TransactionFormat
{
    private const byte Version = 6;
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
            kept.Login, kept.Profile, kept.State, kept.RedirectUri, kept.SubjectDigest, kept.LogId,
        ];
        int length = TextsAt + sizeof(ushort) + kept.OfProfile.Length;
        foreach (string? text in texts)
        {
            length += CountedText.LengthOf(text ?? string.Empty);
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
            CountedText.Write(ref rest, text ?? string.Empty);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(rest, checked((ushort)kept.OfProfile.Length));
        kept.OfProfile.Span.CopyTo(rest[sizeof(ushort)..]);

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
            Login = CountedText.Read(ref rest),
            Profile = CountedText.Read(ref rest),
            State = CountedText.Read(ref rest),
            RedirectUri = CountedText.Read(ref rest),
            SubjectDigest = OrNone(CountedText.Read(ref rest)),
            LogId = OrNone(CountedText.Read(ref rest)),
            OfProfile = ReadBytes(ref rest),
            Level = (AssuranceLevel)bytes[LevelAt],
            Reauthenticate = bytes[ReauthenticateAt] != 0,
            MaxAge = maxAge == NoMaxAge ? null : TimeSpan.FromTicks(maxAge),
            BegunAt = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes[BeginAt..]), TimeSpan.Zero),
        };
        return rest.IsEmpty ? kept : throw new FormatException("Something follows the transaction.");
    }

    private static byte[] ReadBytes(ref ReadOnlySpan<byte> rest)
    {
        if (!BinaryPrimitives.TryReadUInt16LittleEndian(rest, out ushort length) || rest.Length < sizeof(ushort) + length)
        {
            throw new FormatException("The profile's bytes are cut.");
        }

        byte[] bytes = rest.Slice(sizeof(ushort), length).ToArray();
        rest = rest[(sizeof(ushort) + length)..];
        return bytes;
    }

    private static string? OrNone(string text) => text.Length > 0 ? text : null;
}
