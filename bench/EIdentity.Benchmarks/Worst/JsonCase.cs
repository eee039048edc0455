using System.Text;
using System.Text.Json;
using EIdentity.Client;
using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Makes the kinds of JSON that could cost more than their size, around the members that an answer needs.</summary>
internal static class JsonCase
{
    /// <summary>Gives name and members of each kind that is read; the members end with a comma.</summary>
    public static IEnumerable<(string Name, string Members)> Legal(int size)
    {
        yield return ("deep: chains of 30", $"\"a\":[{Repeat(Repeat("[", 29) + Repeat("]", 29) + ",", size / 140)}0],");
        yield return ("wide: objects of 60 members", $"\"a\":[{Repeat($"{{{Many(60, i => $"\"a{i:x2}\":1", ",")}}},", size / 2 / 540)}0],");
        yield return ("wide: 1,000 members of one length", Many(1_000, i => $"\"a{i:x3}\":1,"));
        yield return ("wide: 1,000 members, escaped", Many(1_000, i => $"\"\\u0061{i:x3}\":1,"));
        yield return ("wide: 15,000 items", $"\"a\":[{Repeat("1,", 15_000)}0],");
        yield return ("long: one text", string.Empty);
        yield return ("long: a text of escapes", $"\"a\":\"{Repeat("\\u0061", (size / 6) - 300)}\",");
        yield return ("long: a text of pairs", $"\"a\":\"{Repeat("\\ud842\\udfb7", (size / 12) - 200)}\",");
    }

    /// <summary>Gives name and members of each kind that is refused.</summary>
    public static IEnumerable<(string Name, string Members)> Refused(int size)
    {
        yield return ("refused: nested to the end", $"\"a\":{Repeat("[", size - 300)}");
        yield return ("refused: members to the end", Many((size - 300) / 10, i => $"\"{i:x5}\":1,"));
        yield return ("refused: escaped members to the end", Many((size - 300) / 15, i => $"\"\\u0061{i:x5}\":1,"));
        yield return ("refused: objects in a list to the end", $"\"a\":[{Repeat("{},", (size - 300) / 3)}0],");
        yield return ("refused: items to the end", $"\"a\":[{Repeat("1,", (size - 300) / 2)}0],");
        yield return ("refused: the last member doubled", $"\"a\":[{Repeat($"{{{Many(60, i => $"\"a{i:x2}\":1", ",")}}},", size / 2 / 540)}0],\"iss\":1,\"iss\":2,");
    }

    public static byte[] Write(int size, string members, string needed) => Fill(size, "{" + members + needed, string.Empty, ",\"pad\":\"", "\"}");

    public static BenchmarkCase Object(string name, byte[] json, bool isRead, params string[] lookedUp) => BenchmarkCase.Of(
        name, () => (StrictObject.TryRead(json, LoginRules.All, out StrictObject? read) && lookedUp.Count(read.Contains) <= 1) == isRead);

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
}
