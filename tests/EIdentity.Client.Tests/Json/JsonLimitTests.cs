using System.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

/// <summary>Counts instead of timing: limits hold before anything is kept, so a refusal allocates next to nothing.</summary>
public sealed class JsonLimitTests
{
    // An answer of the provider has at most 256 KB.
    private const int Size = 256 * 1024;
    private const int NextToNothing = 16 * 1024;

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_answer_has_at_most_32_768_names_and_values(int more, bool isRead)
    {
        // The object itself, and the name and the value of the list, are three of them.
        AssertRead(isRead, $$"""{"a":[{{Items("1", 32_765 + more)}}]}""");
        AssertRead(isRead, $$"""{"a":[{{Items("{}", 32_765 + more)}}]}""");
        AssertRead(isRead, $$"""{"a":[{{Items("\"\\ud842\\udfb7\"", 32_765 + more)}}]}""");
        AssertRead(isRead, $$"""{"a":[{{Items("""{"b":1}""", 32_764 / 3)}}{{(more == 0 ? "" : ",1,1,1")}}]}""");
        AssertRead(
            isRead,
            $$"""{"a":[{{(more == 0 ? "" : "1")}}],{{Many(16_382)}},"last":1}""".Replace("\"a\":[],", "", StringComparison.Ordinal));
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

    private static void AssertRead(bool isRead, string json)
    {
        Assert.Equal(isRead, StrictObject.TryRead(Encoding.UTF8.GetBytes(json), out _));
        Assert.Equal(isRead, TryParse(json)());
    }

    private static void AssertRefusedCheaply(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        Assert.InRange(Allocated(() => () => StrictObject.TryRead(utf8, out _)), 0, NextToNothing);
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
