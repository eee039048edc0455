using System.Security.Cryptography;

namespace EIdentity.Benchmarks;

/// <summary>Compares the worst answers that the other side could send with ordinary ones of the same size.</summary>
/// <remarks>Legal and refused answers alike: what is refused must not cost more than what is read.</remarks>
internal static class WorstBenchmark
{
    private const int WarmUpRounds = 5;
    private const double Allowed = 5;

    /// <summary>Measures every kind of answer.</summary>
    /// <returns>Whether none costs more than five times the ordinary one.</returns>
    public static async Task<bool> RunAsync(int rounds, int seed)
    {
        using RSA key = RSA.Create(2048);
        TestToken token = new("RS256", key);
        bool isReached = true;
        ((string Title, IReadOnlyList<BenchmarkCase> Cases) Answers, int Operations)[] tables =
        [
            (RegisterAnswers.All(), 10), (UserInfoAnswers.All(), 100), (DiscoveryAnswers.All(), 100),
            (KeySetAnswers.All(token), 10), (IdTokens.All(key), 100),
        ];
        foreach (((string title, IReadOnlyList<BenchmarkCase> cases), int operations) in tables)
        {
            Sample[][] samples = await new Contest(rounds, WarmUpRounds, operations, seed).RunAsync(cases);
            string[] names = [.. cases.Select(contestant => contestant.Name)];
            Report.Print($"{title}, {operations} operations a round", names, samples, yardstick: 0, seed);
            isReached &= Enumerable.Range(1, cases.Count - 1)
                .All(place => Report.CpuRatio(samples, place, yardstick: 0, seed).High <= Allowed);
        }

        Console.WriteLine($"{(isReached ? "No" : "MISSED: an")} answer costs more than {Allowed} times an ordinary one.");
        return isReached;
    }
}
