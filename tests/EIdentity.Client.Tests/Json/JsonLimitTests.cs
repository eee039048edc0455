using System.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

/// <summary>Counts instead of timing: limits hold before anything is kept, so a refusal allocates next to nothing.</summary>
public sealed class JsonLimitTests
{
    // An answer of the provider has at most 256 KB.
    private const int Size = 256 * 1024;
    private const int NextToNothing = 16 * 1024;

    public static TheoryData<string, int> PartsOfAnItem => new()
    {
        { "1", 1 },
        { "[]", 1 },
        { "\"\\ud842\\udfb7\"", 1 },
        { """{"b":1}""", 3 },
    };

    [Theory]
    [MemberData(nameof(PartsOfAnItem))]
    public void Names_and_values_have_an_end(string item, int parts)
    {
        AssertEnd(10_240, item, parts, TryRead);
        AssertEnd(8_192, item, parts, TryParse);
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void An_answer_is_at_most_32_deep(int depth, bool isRead) =>
        AssertRead(isRead, $$"""{"a":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""");

    [Theory]
    [InlineData("[")]
    [InlineData("""{"a":""")]
    public void Nesting_to_the_end_is_refused_at_once(string open) =>
        AssertRefusedCheaply($$"""{"a":{{Repeat(open, Size / open.Length)}}""");

    [Theory]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Items_to_the_end_are_refused_before_they_are_kept(string item) =>
        AssertRefusedCheaply($$"""{"a":[{{Items(item, Size / (item.Length + 1))}}]}""");

    [Fact]
    public void Members_to_the_end_are_refused_without_a_document() =>
        Assert.InRange(Allocated(() => TryParse($"{{{Many(Size / 10)}}}")), 0, NextToNothing);

    // The object itself, and the name and the value of the list, are three.
    private static void AssertEnd(int most, string item, int parts, Func<string, Func<bool>> prepare)
    {
        int items = (most - 3) / parts;
        string rest = string.Concat(Enumerable.Repeat(",1", most - 3 - (items * parts)));

        Assert.True(prepare($$"""{"a":[{{Items(item, items)}}{{rest}}]}""")());
        Assert.False(prepare($$"""{"a":[{{Items(item, items)}}{{rest}},1]}""")());
    }

    private static void AssertRead(bool isRead, string json)
    {
        Assert.Equal(isRead, TryRead(json)());
        Assert.Equal(isRead, TryParse(json)());
    }

    private static void AssertRefusedCheaply(string json)
    {
        Assert.InRange(Allocated(() => TryRead(json)), 0, NextToNothing);
        Assert.InRange(Allocated(() => TryParse(json)), 0, NextToNothing);
    }

    // The text is made before the count begins; the second of two tries is free of what the runtime itself keeps.
    private static long Allocated(Func<Func<bool>> prepare)
    {
        Func<bool> read = prepare();
        Assert.False(read());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(read());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Func<bool> TryRead(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        return () => StrictObject.TryRead(utf8, out _);
    }

    private static Func<bool> TryParse(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        return () =>
        {
            try
            {
                StrictJson.ParseObject(utf8).Dispose();
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        };
    }

    private static string Items(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));

    private static string Many(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":{i}"));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
