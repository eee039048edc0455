namespace EIdentity.Mutants;

/// <summary>Tries mutants against the test projects, the quickest first, and counts.</summary>
internal sealed class MutantRun(string root, string folder, string client, string? onlyClass) : IDisposable
{
    private readonly Suite[] _suites =
    [
        .. Filters(root, onlyClass).Select(entry => new Suite(entry.Project, entry.Filter, root, folder, client)),
    ];

    /// <summary>Gives the exit code: zero when every mutant was caught, or is known to change nothing.</summary>
    public async Task<int> RunAsync(IReadOnlyCollection<Mutant> chosen, int all)
    {
        int caught = 0;
        int equivalent = 0;
        List<Mutant> survived = [];
        ParallelOptions atOnce = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(chosen, atOnce, async (mutant, _) =>
        {
            string? reason = EquivalentMutants.FindReason(mutant);
            string? catcher = reason is null ? await FindCatchAsync(mutant) : null;
            lock (survived)
            {
                if (catcher is not null)
                {
                    caught++;
                    Console.WriteLine($"{mutant}\n      caught by {catcher}");
                }
                else if (reason is not null)
                {
                    equivalent++;
                    Console.WriteLine($"{mutant}\n      changes nothing: {reason}");
                }
                else
                {
                    survived.Add(mutant);
                    Console.WriteLine($"{mutant}\n      SURVIVED");
                }
            }
        });
        survived.ForEach(mutant => Console.WriteLine($"Survived: {mutant}"));
        Console.WriteLine($"{chosen.Count} mutants of {all}: {caught} caught, {equivalent} equivalent, {survived.Count} survived");
        return survived.Count == 0 ? 0 : 1;
    }

    public void Dispose()
    {
        foreach (Suite suite in _suites)
        {
            suite.Dispose();
        }
    }

    // The comparison with IdentityModel takes minutes and judges tokens only, and real sockets wait for a busy machine; both run by name.
    private static (string Project, string[] Filter)[] Filters(string root, string? onlyClass)
    {
        (string Project, string[] Filter)[] all =
        [
            ("EIdentity.Client.Tests", ["-class-", "*.DifferentialTests", "-class-", "*.TlsVersionTests"]),
            ("EIdentity.AspNetCore.Tests", []),
            ("EIdentity.IntegrationTests", ["-class", "*.SecurityCaseTests"]),
        ];
        return onlyClass is null ? all :
        [
            .. from suite in all
               let tests = Path.Combine(root, "tests", suite.Project)
               where Directory.EnumerateFiles(tests, $"{onlyClass}.cs", SearchOption.AllDirectories).Any()
               select (suite.Project, new[] { "-class", $"*.{onlyClass}" }),
        ];
    }

    private async Task<string?> FindCatchAsync(Mutant mutant)
    {
        foreach (Suite suite in _suites)
        {
            if (await suite.FindCatchAsync(mutant) is { } catcher)
            {
                return catcher;
            }
        }

        return null;
    }
}
