using System.Collections.Concurrent;

namespace EIdentity.Client.Tests;

/// <summary>Holds this SDK against IdentityModel: whatever we accept, it accepts, and reads the same person in it.</summary>
public sealed class DifferentialTests(DifferentialKeys keys) : IClassFixture<DifferentialKeys>
{
    private const int TokensPerSeed = 25_000;
    private const string Accepted = "accepted";

    private static readonly string[] IdTokenCodes = [.. Enumerable.Range(2040, 12).Select(number => $"EID{number}")];

    private readonly DifferentialOracle _oracle = new(keys.KeySet, SigningAlgorithm.All);
    private readonly DifferentialMutation _mutation = new(keys);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Whatever_we_accept_of_25_000_mutated_tokens_IdentityModel_accepts_too(int seed)
    {
        (IReadOnlyDictionary<string, int> outcomes, IReadOnlyCollection<string> failures) = await CompareAsync(seed);

        IEnumerable<string> counts = outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}");
        TestContext.Current.SendDiagnosticMessage($"Seed {seed}: {string.Join(", ", counts)}");
        Assert.Empty(failures);
        Assert.True(outcomes[Accepted] > TokensPerSeed / 20);
        Assert.Empty(IdTokenCodes.Except(outcomes.Keys));
    }

    private async Task<(IReadOnlyDictionary<string, int> Outcomes, IReadOnlyCollection<string> Failures)> CompareAsync(int seed)
    {
        using DifferentialClient client = new(keys.KeySet);
        ConcurrentDictionary<string, int> outcomes = new();
        ConcurrentQueue<string> failures = [];
        await Parallel.ForAsync(0, TokensPerSeed, TestContext.Current.CancellationToken, async (index, _) =>
        {
            // A generator of its own for each token: any one of them can be made again alone, whatever the schedule was.
            (string token, string changes) = _mutation.Write(new Random((seed * TokensPerSeed) + index));
            (string outcome, string? failure) = await CompareAsync(client, token);
            outcomes.AddOrUpdate(outcome, 1, (_, sum) => sum + 1);
            if (failure is not null)
            {
                failures.Enqueue($"Seed {seed}, token {index} ({changes}): {failure}.");
            }
        });
        return (outcomes, failures);
    }

    private async Task<(string Outcome, string? Failure)> CompareAsync(DifferentialClient client, string token)
    {
        string subject;
        try
        {
            subject = await client.ReadSubjectAsync(token);
        }
        catch (LoginException refused)
        {
            return (refused.Code, null);
        }
        catch (Exception failure)
        {
            return ("untyped", $"we fail with {failure.GetType().Name}");
        }

        try
        {
            return (Accepted, await _oracle.ReadSubjectAsync(token) == subject ? null : "IdentityModel reads another subject");
        }
        catch (Exception) when (DifferentialOracle.RefusesForNull(token))
        {
            return (Accepted, null);
        }
        catch (Exception failure)
        {
            return (Accepted, $"we accept, IdentityModel refuses with {failure.GetType().Name}");
        }
    }
}
