using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace EIdentity.Mutants;

/// <summary>Runs one test project against the mutated client, in a copy of its output.</summary>
internal sealed class Suite : IDisposable
{
    private const int MostFirst = 6;

    private readonly string[] _filter;
    private readonly string _root;
    private readonly string _folder;
    private readonly string _client;
    private readonly ConcurrentBag<TestWorker> _idle = [];
    private readonly Lazy<Task<ILookup<int, string>>> _reach;

    public Suite(string project, string[] filter, string root, string folder, string client)
    {
        Project = project;
        _filter = filter;
        _root = root;
        _folder = folder;
        _client = client;
        _reach = new(ReadReachAsync);
    }

    public string Project { get; }

    /// <summary>Says which test catches a mutant, or <see langword="null"/> when none does.</summary>
    public async Task<string?> FindCatchAsync(Mutant mutant)
    {
        ILookup<int, string> reach = await _reach.Value;
        string[] reaching = [.. reach[mutant.Number].Where(name => name.Length > 0)];
        if (mutant.IsReadOnce || reach[mutant.Number].Contains(string.Empty))
        {
            return await FindCatchAsync(mutant, _filter);
        }

        if (reaching.Length == 0)
        {
            return null;
        }

        // The class named after the file first, then those that reach little else: they are small, and usually enough.
        string ownName = $".{Path.GetFileNameWithoutExtension(mutant.File)}Tests";
        string[] own = [.. reaching.Where(name => name.EndsWith(ownName, StringComparison.Ordinal))];
        string[] others = [.. reaching.Except(own).OrderBy(name => reach.Count(checks => checks.Contains(name)))];
        int first = Math.Min(MostFirst, others.Length);
        foreach (string[] classes in (string[][])[own, others[..first], others[first..]])
        {
            if (classes.Length > 0 && await FindCatchAsync(mutant, Classes(classes)) is { } catcher)
            {
                return catcher;
            }
        }

        return null;
    }

    // A test that fails once may only have been slow, so its class must fail again.
    private async Task<string?> FindCatchAsync(Mutant mutant, string[] tests)
    {
        string? caught = await RunAsync(mutant.Number, tests, mutant.IsReadOnce);
        string name = caught?.Split('(')[0] ?? string.Empty;
        string[] again = name.StartsWith(Project, StringComparison.Ordinal) ? Classes([name[..name.LastIndexOf('.')]]) : tests;
        return caught is not null && await RunAsync(mutant.Number, again, mutant.IsReadOnce) is not null ? caught : null;
    }

    public void Dispose()
    {
        foreach (TestWorker worker in _idle)
        {
            worker.Dispose();
        }
    }

    private static string[] Classes(string[] names) => [.. names.SelectMany(name => new[] { "-class", name })];

    // With no mutant on the suite must be green, or nothing it says later means anything.
    private async Task<ILookup<int, string>> ReadReachAsync()
    {
        CopyOutput();
        string file = Path.Combine(_folder, Project + ".reach");
        Stopwatch watch = Stopwatch.StartNew();
        using (TestWorker worker = TestWorker.Start(_folder, Project, number: 0, file))
        {
            if ((await worker.RunAsync(number: 0, _filter)).Failure is { } failed)
            {
                throw new InvalidOperationException($"With no mutant on, {Project} fails: {failed}");
            }

            await worker.EndAsync();
        }

        string[] lines = await File.ReadAllLinesAsync(file);
        ILookup<int, string> reach = lines.Select(line => line.Split(' '))
            .ToLookup(pair => int.Parse(pair[0], CultureInfo.InvariantCulture), pair => pair[1]);
        Console.WriteLine($"{Project}: green with no mutant on, {watch.Elapsed.TotalSeconds:0} s, reaches {reach.Count} checks");
        return reach;
    }

    private void CopyOutput()
    {
        string from = Path.Combine(_root, "tests", Project, "bin/Debug/net10.0");
        string to = Path.Combine(_folder, Project);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        File.Copy(_client, Path.Combine(to, MutatedClient.Assembly), overwrite: true);
    }

    // A worker keeps what it has compiled. A check that is read once wants a process of its own.
    private async Task<string?> RunAsync(int number, string[] tests, bool isAlone)
    {
        TestWorker worker = !isAlone && _idle.TryTake(out TestWorker? idle)
            ? idle
            : TestWorker.Start(_folder, Project, number, reachFile: null);
        WorkerAnswer answer = await worker.RunAsync(number, tests);
        if (isAlone || answer.IsBroken)
        {
            worker.Dispose();
        }
        else
        {
            _idle.Add(worker);
        }

        return answer.Failure;
    }
}
