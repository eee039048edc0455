using System.Globalization;

namespace EIdentity.IntegrationTests;

/// <summary>Sessions that are renewed, raised, replaced and ended at the same moment (L3, L5).</summary>
/// <remarks><c>.ci/run</c> and <c>bench/long session-races</c> run the same with more tries.</remarks>
public sealed class SessionRaceTests
{
    [Fact]
    public async Task L5_no_order_of_renewals_sign_outs_sign_ins_and_step_ups_lets_what_was_ended_answer()
    {
        int tries = LongRun.Setting("EIDENTITY_SESSION_RACES", 25);
        int seed = LongRun.Setting("EIDENTITY_SEED", 20260);
        await using SessionRaces races = new();
        List<string> broken = [];
        for (int index = 0; index < tries; index++)
        {
            if (await races.TryAsync(new Random(unchecked((seed * 1_000_003) + index))) is { } wrong)
            {
                broken.Add($"try {index}: {wrong}");
            }
        }

        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"session races: seed {seed}, {tries} tries: {races.Counts.Ended} ended the session, {races.Counts.Kept} kept it, "
            + $"{races.Counts.Cut} acts cut by another, {broken.Count} broken");
        TestContext.Current.TestOutputHelper!.WriteLine(counts);
        Assert.True(broken.Count == 0, $"{counts}. First: {string.Join("; ", broken.Take(5))}. Again: EIDENTITY_SEED={seed}");
        Assert.True(races.Counts is { Ended: > 0, Kept: > 0, Cut: > 0 }, $"The tries reach too little. {counts}");
    }
}
