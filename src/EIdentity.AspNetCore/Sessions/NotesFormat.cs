using System.Buffers.Binary;
using Microsoft.AspNetCore.Authentication;

namespace EIdentity.AspNetCore;

/// <summary>Writes the notes of a login or a session into bytes: their number, then each.</summary>
internal static class NotesFormat
{
    /// <summary>Gives how many bytes they take.</summary>
    public static int LengthOf(AuthenticationProperties notes)
    {
        int length = sizeof(ushort);
        foreach ((string name, string? text) in notes.Items)
        {
            length += NamedTexts.LengthOf(name, text ?? string.Empty);
        }

        return length;
    }

    /// <summary>Writes them, and leaves what is still free.</summary>
    /// <exception cref="OverflowException">There are more than 65,535, or one has more bytes.</exception>
    public static void Write(ref Span<byte> free, AuthenticationProperties notes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(free, checked((ushort)notes.Items.Count));
        free = free[sizeof(ushort)..];
        foreach ((string name, string? text) in notes.Items)
        {
            NamedTexts.Write(ref free, name, text ?? string.Empty);
        }
    }

    /// <summary>Reads them; nothing may follow.</summary>
    /// <exception cref="FormatException">The bytes are cut, too many, or of another version.</exception>
    public static AuthenticationProperties Read(ReadOnlySpan<byte> rest)
    {
        if (!BinaryPrimitives.TryReadUInt16LittleEndian(rest, out ushort count))
        {
            throw new FormatException("The notes are cut.");
        }

        rest = rest[sizeof(ushort)..];
        Dictionary<string, string?> items = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            (string name, string text) = NamedTexts.Read(ref rest);
            items[name] = text;
        }

        return rest.IsEmpty ? new AuthenticationProperties(items) : throw new FormatException("Something follows the notes.");
    }
}
