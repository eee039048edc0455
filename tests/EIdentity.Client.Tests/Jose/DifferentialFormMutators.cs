using System.Text;

namespace EIdentity.Client.Tests;

/// <summary>Changes how an ID token is written: its JSON, its base64url, its parts.</summary>
internal static class DifferentialFormMutators
{
    public static readonly Action<Random, DifferentialDraft>[] All = [OtherJson, OtherJson, Spaced, Spaced, Spaced, OtherParts, OtherPart];

    private static readonly string[] Blanks = [" ", "\n", "\r\n", "\t", "  \t\r\n ", "\u00a0", "\u000c", "\u0000", "/**/", "//\n"];

    private static void OtherJson(Random random, DifferentialDraft draft)
    {
        List<Func<byte[], byte[]>> changes = random.Next(3) == 0 ? draft.HeaderBytes : draft.ClaimsBytes;
        int drawn = random.Next();
        changes.Add(random.Next(11) switch
        {
            0 => bytes => [0xEF, 0xBB, 0xBF, .. bytes],
            1 => bytes => [.. "/* c */"u8, .. bytes],
            2 => bytes => [.. bytes.AsSpan(0, Math.Max(0, bytes.Length - 1)), (byte)',', (byte)'}'],
            3 => bytes => bytes[..(drawn % (bytes.Length + 1))],
            4 => bytes => [(byte)'[', .. bytes, (byte)']'],
            5 => bytes => [.. bytes, .. bytes],
            6 => bytes => [.. bytes, 0],
            7 => bytes => [.. bytes.AsSpan(0, drawn % (bytes.Length + 1)), 0xC0, 0xAF, .. bytes.AsSpan(drawn % (bytes.Length + 1))],
            8 => bytes => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)),
            9 => bytes => [.. Encoding.UTF8.GetString(bytes).Replace('"', '\'').Select(c => (byte)c)],
            _ => bytes => new Random(drawn).FlipBit(bytes),
        });
    }

    private static void Spaced(Random random, DifferentialDraft draft)
    {
        List<Func<byte[], byte[]>> changes = random.Next(3) == 0 ? draft.HeaderBytes : draft.ClaimsBytes;
        string blank = random.Pick(random.Next(4) == 0 ? Blanks : Blanks[..5]);
        changes.Add(random.Next(3) switch
        {
            0 => bytes => [.. Encoding.UTF8.GetBytes(blank), .. bytes],
            1 => bytes => [.. bytes, .. Encoding.UTF8.GetBytes(blank)],
            _ => bytes =>
                Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\":", $"\"{blank}:{blank}", StringComparison.Ordinal)),
        });
    }

    private static void OtherParts(Random random, DifferentialDraft draft)
    {
        int drawn = random.Next();
        draft.Text.Add(random.Next(12) switch
        {
            0 => text => text + ".",
            1 => text => "." + text,
            2 => text => text.Replace('.', ','),
            3 => text => text[..Math.Max(0, text.LastIndexOf('.'))],
            4 => text => text[..(text.LastIndexOf('.') + 1)],
            5 => text => text[..(drawn % (text.Length + 1))],
            6 => text => text + ".AAAA.AAAA",
            7 => text => text + "\n",
            8 => text => " " + text,
            9 => text => $"\"{text}\"",
            10 => text => "Bearer " + text,
            _ => text => string.Join('.', text.Split('.').Reverse()),
        });
    }

    private static void OtherPart(Random random, DifferentialDraft draft)
    {
        int drawn = random.Next();
        int part = random.Next(3);
        Func<string, string> change = random.Next(9) switch
        {
            0 => text => text + "=",
            1 => text => text.PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '='),
            2 => text => text.Replace('-', '+').Replace('_', '/'),
            3 => text => text.Insert(drawn % (text.Length + 1), "\r\n"),
            4 => text => text.Insert(drawn % (text.Length + 1), " "),
            5 => text => text.Insert(drawn % (text.Length + 1), "\uff21"),
            6 => text => text + "A",
            7 => WithSpareBits,
            _ => text => text.Insert(drawn % (text.Length + 1), "\ud83d\ude00"),
        };
        draft.Text.Add(text => string.Join('.', text.Split('.').Select((piece, index) => index == part ? change(piece) : piece)));
    }

    // The last character may hold bits that no byte takes up (RFC 4648, section 3.5).
    private static string WithSpareBits(string text)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = text.Length > 0 ? Alphabet.IndexOf(text[^1], StringComparison.Ordinal) : -1;
        return last < 0 ? text : text[..^1] + Alphabet[last ^ 1];
    }
}
