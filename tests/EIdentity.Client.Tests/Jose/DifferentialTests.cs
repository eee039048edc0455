using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace EIdentity.Client.Tests;

/// <summary>Holds this SDK against IdentityModel: whatever we accept, it accepts, and reads the same person in it.</summary>
public sealed class DifferentialTests : IDisposable
{
    private const int TokensPerSeed = 25_000;
    private const string Accepted = "accepted";

    private static readonly string[] IdTokenCodes = [.. Enumerable.Range(2040, 12).Select(number => $"EID{number}")];

    private readonly DifferentialKeys _keys = new();
    private readonly DifferentialClient _client;
    private readonly DifferentialOracle _oracle;
    private readonly Action<Random, DifferentialDraft>[][] _mutators;

    public DifferentialTests()
    {
        _client = new DifferentialClient(_keys.KeySet);
        _oracle = new DifferentialOracle(_keys.KeySet, IdTokenValidator.SupportedAlgorithms);
        Action<Random, DifferentialDraft>[] signature = new DifferentialSignatureMutators(_keys).All;
        _mutators =
        [
            DifferentialClaimMutators.All, DifferentialClaimMutators.All, DifferentialClaimMutators.All, DifferentialClaimMutators.All,
            DifferentialHeaderMutators.All, DifferentialHeaderMutators.All, DifferentialFormMutators.All, DifferentialFormMutators.All, signature,
        ];
    }

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
        ConcurrentDictionary<string, int> outcomes = new();
        ConcurrentBag<string> failures = [];
        await Parallel.ForAsync(0, TokensPerSeed, TestContext.Current.CancellationToken, async (index, _) =>
        {
            string outcome = await CompareAsync(seed, index, failures);
            outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
        });

        TestContext.Current.SendDiagnosticMessage($"Seed {seed}: {string.Join(", ", outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"))}");
        Assert.Empty(failures);
        Assert.True(outcomes[Accepted] > TokensPerSeed / 20);
        Assert.Empty(IdTokenCodes.Except(outcomes.Keys));
    }

    public void Dispose()
    {
        _client.Dispose();
        _keys.Dispose();
    }

    private async Task<string> CompareAsync(int seed, int index, ConcurrentBag<string> failures)
    {
        (string token, string trail) = Mutate(new Random((seed * TokensPerSeed) + index));
        try
        {
            string subject = await _client.ReadSubjectAsync(token);
            if (await _oracle.ReadSubjectAsync(token) != subject)
            {
                failures.Add($"Seed {seed}, token {index}, {trail}: the subjects differ.");
            }

            return Accepted;
        }
        catch (LoginException refused)
        {
            return refused.Code;
        }
        catch (Exception failure)
        {
            failures.Add($"Seed {seed}, token {index}, {trail}: {failure.GetType().Name} in {new StackTrace(failure).GetFrame(0)?.GetMethod()?.Name}.");
            return "failed";
        }
    }

    // A generator of its own for each token: any one of them can be made again alone, whatever the schedule was.
    private (string Token, string Trail) Mutate(Random random)
    {
        DifferentialDraft draft = new(random.Next(32) == 0 ? "RS256" : "ES256");
        List<string> trail = [];
        for (int left = random.Next(1, 4); left > 0; left--)
        {
            Action<Random, DifferentialDraft> mutator = random.Pick(random.Pick(_mutators));
            mutator(random, draft);
            trail.Add(mutator.Method.Name);
        }

        bool isSignedAfter = random.Next(8) < 5;
        string token = draft.Write(signed => isSignedAfter ? _keys.Sign(draft.Algorithm, signed) : _keys.Original(draft.Algorithm));
        return (token, string.Create(CultureInfo.InvariantCulture, $"{string.Join('+', trail)}"));
    }
}
