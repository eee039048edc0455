using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;

namespace EIdentity.Population;

/// <summary>Writes a seal and opens it: the facts as canonical CBOR (RFC 8949, section 4.2), their MAC, all of it as base64url.</summary>
internal static class SealText
{
    private const int Version = 1;
    private const int Members = 9;
    private const int LongestText = 16 * 1024;
    private const int MostParts = 8;

    public static string Write(SealedFacts facts)
    {
        CborWriter cbor = new(CborConformanceMode.Canonical);
        cbor.WriteStartArray(Members);
        cbor.WriteInt32(Version);
        cbor.WriteTextString(facts.Key.Id);
        cbor.WriteTextString(facts.Register);
        cbor.WriteTextString(facts.RequestId);
        cbor.WriteInt64(facts.At.ToUnixTimeMilliseconds());
        cbor.WriteTextString(facts.Dossier);
        cbor.WriteByteString(facts.Person);
        cbor.WriteTextString(facts.Field);
        cbor.WriteStartArray(facts.Value.Length);
        foreach (string? part in facts.Value)
        {
            if (part is null)
            {
                cbor.WriteNull();
            }
            else
            {
                cbor.WriteTextString(part);
            }
        }

        cbor.WriteEndArray();
        cbor.WriteEndArray();
        byte[] encoded = cbor.Encode();
        return Base64Url.EncodeToString([.. encoded, .. facts.Key.MacOf(encoded)]);
    }

    /// <summary>Opens a seal and proves its MAC; whom and what it is about remains to be compared.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static RegisteredFlaw? TryOpen(string? text, SealKeys keys, out SealedFacts? facts)
    {
        facts = null;
        if (Decode(text) is not { Length: > HMACSHA256.HashSizeInBytes } bytes)
        {
            return RegisteredFlaw.Malformed;
        }

        try
        {
            return TryRead(bytes.AsMemory(..^HMACSHA256.HashSizeInBytes), bytes[^HMACSHA256.HashSizeInBytes..], keys, out facts);
        }
        catch (Exception broken) when (
            broken is CborContentException or InvalidOperationException or OverflowException or ArgumentOutOfRangeException)
        {
            return RegisteredFlaw.Malformed;
        }
    }

    // Two texts must not be one seal: what does not read back as the same text is none.
    private static byte[]? Decode(string? text)
    {
        if (text is not { Length: > 0 and <= LongestText } || !Base64Url.IsValid(text))
        {
            return null;
        }

        byte[] bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }

    private static RegisteredFlaw? TryRead(ReadOnlyMemory<byte> encoded, byte[] mac, SealKeys keys, out SealedFacts? facts)
    {
        facts = null;
        CborReader cbor = new(encoded, CborConformanceMode.Canonical);
        int? members = cbor.ReadStartArray();
        if (cbor.ReadInt32() != Version)
        {
            return RegisteredFlaw.OtherVersion;
        }

        if (members != Members)
        {
            return RegisteredFlaw.Malformed;
        }

        if (keys.Find(cbor.ReadTextString()) is not { } key)
        {
            return RegisteredFlaw.UnknownKey;
        }

        if (!key.IsMac(mac, encoded.Span))
        {
            return RegisteredFlaw.Forged;
        }

        SealedFacts read = ReadFacts(cbor, key);
        cbor.ReadEndArray();
        if (cbor.BytesRemaining > 0)
        {
            return RegisteredFlaw.Malformed;
        }

        facts = read;
        return null;
    }

    private static SealedFacts ReadFacts(CborReader cbor, SealKey key) => new()
    {
        Key = key,
        Register = cbor.ReadTextString(),
        RequestId = cbor.ReadTextString(),
        At = DateTimeOffset.FromUnixTimeMilliseconds(cbor.ReadInt64()),
        Dossier = cbor.ReadTextString(),
        Person = cbor.ReadByteString(),
        Field = cbor.ReadTextString(),
        Value = ReadParts(cbor),
    };

    private static string?[] ReadParts(CborReader cbor)
    {
        string?[] parts = new string?[cbor.ReadStartArray() is { } count and <= MostParts ? count : throw new OverflowException()];
        for (int index = 0; index < parts.Length; index++)
        {
            parts[index] = cbor.PeekState() == CborReaderState.Null ? ReadNull(cbor) : cbor.ReadTextString();
        }

        cbor.ReadEndArray();
        return parts;
    }

    private static string? ReadNull(CborReader cbor)
    {
        cbor.ReadNull();
        return null;
    }
}
