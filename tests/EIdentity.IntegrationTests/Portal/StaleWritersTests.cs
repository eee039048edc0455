using System.Globalization;

namespace EIdentity.IntegrationTests;

/// <summary>Every two of the portal's handlers that write, over one draft, with steps in a drawn order.</summary>
/// <remarks><c>.ci/run</c> and <c>bench/long stale-writers</c> run the same with more tries.</remarks>
public sealed class StaleWritersTests
{
    private static readonly Writer[] Writers = Enum.GetValues<Writer>();

    private static (Writer First, Writer Second)[] Pairs =>
        [.. Writers.SelectMany(first => Writers.Where(second => second >= first).Select(second => (first, second)))];

    [Fact]
    public async Task P1_no_two_writers_mark_what_was_typed_as_the_registers_or_submit_what_is_wrong()
    {
        // 21 pairs: 210 tries, or as many a pair as the longer runs say.
        int tries = LongRun.Setting("EIDENTITY_TRIES_A_PAIR", 10);
        int seed = LongRun.Setting("EIDENTITY_SEED", 20260);
        await using StaleWriters portal = new();
        await portal.SignInAsync();
        List<string> broken = [];
        foreach ((Writer first, Writer second) in Pairs)
        {
            for (int index = 0; index < tries; index++)
            {
                string? wrong = await portal.TryAsync(first, second, new Random(HashOf(seed, first, second, index)));
                if (wrong is not null)
                {
                    broken.Add($"{first} and {second}, try {index}: {wrong}");
                }
            }
        }

        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"stale writers: seed {seed}, {Pairs.Length} pairs, {tries} tries each, {Pairs.Length * tries} tries: "
            + $"{portal.Submitted} submitted, {portal.Filled} filled by the register, "
            + $"{portal.Refused} presses refused, {broken.Count} broken");
        TestContext.Current.TestOutputHelper!.WriteLine(counts);
        Assert.True(broken.Count == 0, $"{counts}. First: {string.Join("; ", broken.Take(5))}. Again: EIDENTITY_SEED={seed}");
        Assert.True(portal.Submitted > 0 && portal.Filled > 0 && portal.Refused > 0, $"The tries reach too little. {counts}");
    }

    // The same in every process, and another for each pair and try.
    private static int HashOf(int seed, Writer first, Writer second, int index) =>
        unchecked((((((seed * 31) + (int)first) * 31) + (int)second) * 1_000_003) + index);
}
