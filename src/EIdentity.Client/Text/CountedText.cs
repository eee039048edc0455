using System.Buffers.Binary;
using System.Text;

namespace EIdentity.Client;

/// <summary>Writes texts into bytes that travel in a cookie, each in UTF-8 behind its length, and reads them back.</summary>
internal static class CountedText
{
    /// <summary>Gives how many bytes a text takes.</summary>
    public static int LengthOf(string text) => sizeof(ushort) + Encoding.UTF8.GetByteCount(text);

    /// <summary>Writes a text, and leaves what is still free.</summary>
    /// <exception cref="OverflowException">It has more than 65,535 bytes.</exception>
    public static void Write(ref Span<byte> free, string text)
    {
        int written = Encoding.UTF8.GetBytes(text, free[sizeof(ushort)..]);
        BinaryPrimitives.WriteUInt16LittleEndian(free, checked((ushort)written));
        free = free[(sizeof(ushort) + written)..];
    }

    /// <summary>Reads a text, and leaves what comes after it.</summary>
    /// <exception cref="FormatException">The bytes are cut.</exception>
    public static string Read(ref ReadOnlySpan<byte> rest)
    {
        if (!BinaryPrimitives.TryReadUInt16LittleEndian(rest, out ushort length) || rest.Length < sizeof(ushort) + length)
        {
            throw new FormatException("The text is cut.");
        }

        string text = Encoding.UTF8.GetString(rest.Slice(sizeof(ushort), length));
        rest = rest[(sizeof(ushort) + length)..];
        return text;
    }
}
