namespace EIdentity.Client.Tests;

/// <summary>Holds JSON values that a provider should not send, and the small changes that the mutators share.</summary>
internal static class DifferentialValues
{
    public static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-1", "-0", "1", "1.5", "1e3", "1E400", "-1e400", "1e-400", "9223372036854775807",
        "9223372036854775808", "-9223372036854775809",
        "18446744073709551616", "253402300800", "1800000000", "1800000000000", "123456789012345678901234567890",
        "0.1234567890123456789012345678901", "01", "+1", ".5", "1.", "NaN", "Infinity",
        "\"\"", "\" \"", "\"x\"", "\"null\"", "\"1800000000\"", "\"portal\"", "\"loa2\"", "\"2027-01-15T08:00:00Z\"",
        "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"a\nb\"",
        "\"\u202e\ufeff\"", "\"Nguye\u0302\u0303n\"", "\"{\\\"a\\\":1}\"", "\"[1]\"",
        "[]", "[null]", "[1,2]", "[\"a\",\"b\"]", "[\"portal\"]", "[{\"a\":[]}]", "[1,\"a\",null,true,{}]", "[1,]",
        "[1e400]",
        "{}", "{\"a\":1}", "{\"a\":null}", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":{\"c\":[1,{\"d\":\"e\"}]}}}", "{\"\":\"\"}",
        "{\"sub\":\"s-2\",\"iss\":\"x\"}", "{a:1}",
        string.Concat(Enumerable.Repeat("[", 29)) + string.Concat(Enumerable.Repeat("]", 29)),
        string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)),
        $"\"{new string('s', 255)}\"", $"\"{new string('s', 256)}\"", $"\"{new string('x', 5_000)}\"",
    ];

    private static readonly string[] Insertions =
    [
        " ", "\t", "\u0000", "\\u0000", "\\n", "\u0430", "\u200b", "\ufeff", "\\ud800", "/", "\\/", "\\", "\"", "é",
        "e\u0301", "=", "\ud83d\ude00",
    ];

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Writes some ASCII letters of a JSON text as escapes, which changes nothing of what it means.</summary>
    public static string Escape(this Random random, string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) && !text.Contains('\\', StringComparison.Ordinal) && random.Next(3) == 0
            ? $"\\u{(int)c:x4}"
            : c.ToString()));

    /// <summary>Puts something strange into a JSON text, or takes a character out.</summary>
    public static string Disturb(this Random random, string text)
    {
        int at = random.Next(1, Math.Max(2, text.Length));
        return random.Next(5) == 0
            ? text.Remove(Math.Min(at, text.Length - 1), 1)
            : text.Insert(Math.Min(at, text.Length), random.Pick(Insertions));
    }

    public static void Put(this List<(string Name, string Value)> members, string name, string value)
    {
        string quoted = $"\"{name}\"";
        int at = members.FindIndex(member => member.Name == quoted);
        if (at < 0)
        {
            members.Add((quoted, value));
            return;
        }

        members[at] = (quoted, value);
    }

    public static void Replace(this Random random, List<(string Name, string Value)> members, Func<string, string, string> change)
    {
        if (members.Count > 0)
        {
            int at = random.Next(members.Count);
            members[at] = (members[at].Name, change(members[at].Name, members[at].Value));
        }
    }

    public static byte[] FlipBit(this Random random, byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        if (flipped.Length > 0)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }
}
