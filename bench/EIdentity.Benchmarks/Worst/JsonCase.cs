using System.Text.Json;
using EIdentity.Client;
using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Makes the kinds of JSON that could cost more than their size, around the members that an answer needs.</summary>
internal static class JsonCase
{
    /// <summary>Gives name and members of each kind that is read; the members end with a comma.</summary>
    /// <param name="size">How long the answer is.</param>
    /// <param name="parts">How many names and values it may hold.</param>
    public static IEnumerable<(string Name, string Members)> Legal(int size, int parts)
    {
        int members = Math.Min((parts / 2) - 50, size / 16);
        string chain = Repeat("[", 29) + Repeat("]", 29) + ",";
        yield return ("deep: chains of 30", $"\"a\":[{Repeat(chain, Math.Min((parts / 29) - 5, size / 70))}0],");
        yield return ("wide: objects of 60 members", $"\"a\":[{Repeat(SixtyMembers(), Math.Min((parts / 121) - 1, size / 600))}0],");
        yield return ("wide: members of one length", Many(members, i => $"\"a{i:x4}\":1,"));
        yield return ("wide: members, escaped", Many(members, i => $"\"\\u0061{i:x4}\":1,"));
        yield return ("wide: items", $"\"a\":[{Repeat("1,", Math.Min(parts - 100, size / 3))}0],");
        yield return ("long: one text", string.Empty);
        yield return ("long: a text of escapes", $"\"a\":\"{Repeat("\\u0061", (size / 6) - 300)}\",");
        yield return ("long: a text of pairs", $"\"a\":\"{Repeat("\\ud842\\udfb7", (size / 12) - 200)}\",");
    }

    /// <summary>Gives what an ordinary answer of that size is full of: an official's roles.</summary>
    public static string Roles(int count, int scopeLength)
    {
        string end = $"\"since\":\"2026-03-01\",\"active\":true,\"scope\":\"{new string('s', scopeLength)}\"";
        return Many(
            count,
            i => $$"""{"role":"clerk-{{i:d4}}","organisation":"People's Committee of commune {{i:d4}}",{{end}}}""",
            ",");
    }

    /// <summary>Gives name and members of each kind that is refused.</summary>
    public static IEnumerable<(string Name, string Members)> Refused(int size)
    {
        yield return ("refused: nested to the end", $"\"a\":{Repeat("[", size - 300)}");
        yield return ("refused: members to the end", Many((size - 300) / 10, i => $"\"{i:x5}\":1,"));
        yield return ("refused: escaped members to the end", Many((size - 300) / 15, i => $"\"\\u0061{i:x5}\":1,"));
        yield return ("refused: objects in a list to the end", $"\"a\":[{Repeat("{},", (size - 300) / 3)}0],");
        yield return ("refused: items to the end", $"\"a\":[{Repeat("1,", (size - 300) / 2)}0],");
        yield return ("refused: the last member doubled",
            $"\"a\":[{Repeat(SixtyMembers(), Math.Min(65, size / 600))}0],\"iss\":1,\"iss\":2,");
    }

    public static byte[] Write(int size, string members, string needed) =>
        Fill(size, "{" + members + needed, string.Empty, ",\"pad\":\"", "\"}");

    public static BenchmarkCase Object(string name, byte[] json, bool isRead, params string[] lookedUp) => BenchmarkCase.Of(
        name, () => (StrictObject.TryRead(json, out StrictObject? read) && lookedUp.Count(read.Contains) <= 1) == isRead);

    public static BenchmarkCase Document(string name, byte[] json, bool isRead, Action<JsonElement> read) => BenchmarkCase.Of(name, () =>
    {
        try
        {
            using JsonDocument document = StrictJson.ParseObject(json);
            read(document.RootElement);
            return isRead;
        }
        catch (Exception refused) when (refused is JsonException or LoginException)
        {
            return !isRead;
        }
    });

    private static string SixtyMembers() => $"{{{Many(60, i => $"\"a{i:x2}\":1", ",")}}},";
}
