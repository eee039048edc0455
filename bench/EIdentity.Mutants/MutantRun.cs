using System.Collections.Concurrent;

namespace EIdentity.Mutants;

/// <summary>Tries mutants against the test projects, the quickest first, and counts.</summary>
internal sealed class MutantRun(string root, string folder, IReadOnlyList<string> assemblies, string? onlyClass) : IDisposable
{
    private readonly Suite[] _suites =
    [
        .. Filters(root, onlyClass).Select(entry => new Suite(entry.Project, entry.Filter, root, folder, assemblies)),
    ];

    /// <summary>Gives the exit code: zero when every mutant was caught, or is known to change nothing.</summary>
    public async Task<int> RunAsync(IReadOnlyCollection<Mutant> chosen, int all)
    {
        Mutant[] equivalent = [.. chosen.Where(mutant => EquivalentMutants.FindReason(mutant) is not null)];
        Array.ForEach(equivalent, mutant => Console.WriteLine($"{mutant}\n      changes nothing: {EquivalentMutants.FindReason(mutant)}"));
        Mutant[] left = [.. chosen.Except(equivalent)];
        foreach (Suite suite in _suites.Where(_ => left.Length > 0))
        {
            left = await LeaveAsync(suite, left);
        }

        Array.ForEach(left, mutant => Console.WriteLine($"{mutant}\n      SURVIVED"));
        int caught = chosen.Count - equivalent.Length - left.Length;
        Console.WriteLine($"{chosen.Count} mutants of {all}: {caught} caught, {equivalent.Length} equivalent, {left.Length} survived");
        return left.Length == 0 ? 0 : 1;
    }

    // One project after the other: the first is quick and catches nearly all.
    private static async Task<Mutant[]> LeaveAsync(Suite suite, Mutant[] mutants)
    {
        ConcurrentBag<Mutant> left = [];
        ParallelOptions atOnce = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(mutants, atOnce, async (mutant, _) =>
        {
            if (await suite.FindCatchAsync(mutant) is { } catcher)
            {
                Console.WriteLine($"{mutant}\n      caught by {catcher}");
            }
            else
            {
                left.Add(mutant);
                Console.WriteLine($"{mutant}\n      not by {suite.Project}");
            }
        });
        return [.. left.OrderBy(mutant => mutant.Number)];
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
            ("EIdentity.IntegrationTests", ["-class", "*.NationalPortalTests", "-class", "*.SecurityCaseTests"]),
        ];
        return onlyClass is null ? all :
        [
            .. from suite in all
               let tests = Path.Combine(root, "tests", suite.Project)
               where Directory.EnumerateFiles(tests, $"{onlyClass}.cs", SearchOption.AllDirectories).Any()
               select (suite.Project, new[] { "-class", $"*.{onlyClass}" }),
        ];
    }
}
