using System.Collections.Concurrent;

namespace EIdentity.Mutants;

/// <summary>Runs one test project against the mutated packages, in a copy of its output.</summary>
internal sealed class Suite : IDisposable
{
    private readonly string[] _filter;
    private readonly string _tests;
    private readonly string _folder;
    private readonly IReadOnlyList<string> _assemblies;
    private readonly ConcurrentBag<TestWorker> _idle = [];
    private readonly Lazy<Task<string[]>> _classes;
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlySet<int>>>> _reach = [];
    private readonly ConcurrentBag<(string File, string TestClass)> _catches = [];

    public Suite(string project, string[] filter, string root, string folder, IReadOnlyList<string> assemblies)
    {
        Project = project;
        _filter = filter;
        _tests = Path.Combine(root, "tests", project);
        _folder = folder;
        _assemblies = assemblies;
        _classes = new(async () =>
        {
            CopyOutput();
            return await TestWorker.ListClassesAsync(folder, project, filter);
        });
    }

    public string Project { get; }

    private string Output => Path.Combine(_tests, "bin/Debug/net10.0");

    /// <summary>Says which test catches a mutant, or <see langword="null"/> when none does.</summary>
    public async Task<string?> FindCatchAsync(Mutant mutant)
    {
        if (!File.Exists(Path.Combine(Output, mutant.Package + ".dll")))
        {
            return null;
        }

        string[] classes = await _classes.Value;
        if (mutant.IsReadOnce)
        {
            return await FindCatchAsync(mutant, _filter);
        }

        foreach (string name in Order(classes, mutant))
        {
            IReadOnlySet<int> reached = await _reach.GetOrAdd(name, _ => new(() => ReadReachAsync(name))).Value;
            if (reached.Contains(mutant.Number) && await FindCatchAsync(mutant, ["-class", name]) is { } catcher)
            {
                _catches.Add((mutant.File, name));
                return catcher;
            }
        }

        return null;
    }

    public void Dispose()
    {
        foreach (TestWorker worker in _idle)
        {
            worker.Dispose();
        }
    }

    // The class named after the file, those that caught others of the file, those of its room, then what catches most.
    private IEnumerable<string> Order(string[] classes, Mutant mutant)
    {
        string ownName = $".{Path.GetFileNameWithoutExtension(mutant.File)}Tests";
        string room = Path.Combine(_tests, mutant.Room);
        string[] files = Directory.Exists(room) ? Directory.GetFiles(room, "*.cs", SearchOption.AllDirectories) : [];
        HashSet<string> inRoom = [.. files.Select(file => $"{Project}.{Path.GetFileNameWithoutExtension(file)}")];
        (string File, string TestClass)[] catches = [.. _catches];
        return classes
            .OrderByDescending(name => name.EndsWith(ownName, StringComparison.Ordinal))
            .ThenByDescending(name => catches.Contains((mutant.File, name)))
            .ThenByDescending(inRoom.Contains)
            .ThenByDescending(name => catches.Count(caught => caught.TestClass == name));
    }

    // With no mutant on a class must be green, or nothing it says later means anything.
    private async Task<IReadOnlySet<int>> ReadReachAsync(string testClass)
    {
        WorkerAnswer answer = await RunAsync(number: 0, ["-class", testClass], isAlone: false);
        return answer.Failure is null
            ? answer.Reached
            : throw new InvalidOperationException($"With no mutant on, {Project} fails: {answer.Failure}");
    }

    // A test that fails once may only have been slow, so it must fail again.
    private async Task<string?> FindCatchAsync(Mutant mutant, string[] tests) =>
        (await RunAsync(mutant.Number, tests, mutant.IsReadOnce)).Failure is { } caught
        && (await RunAsync(mutant.Number, tests, mutant.IsReadOnce)).Failure is not null
            ? caught
            : null;

    private void CopyOutput()
    {
        string to = Path.Combine(_folder, Project);
        foreach (string file in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(Output, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        foreach (string assembly in _assemblies)
        {
            string target = Path.Combine(to, Path.GetFileName(assembly));
            if (File.Exists(target))
            {
                File.Copy(assembly, target, overwrite: true);
            }
        }
    }

    // A worker keeps what it has compiled. A check that is read once wants a process of its own.
    private async Task<WorkerAnswer> RunAsync(int number, string[] tests, bool isAlone)
    {
        TestWorker worker = !isAlone && _idle.TryTake(out TestWorker? idle) ? idle : TestWorker.Start(_folder, Project, number);
        WorkerAnswer answer = await worker.RunAsync(number, tests);
        if (isAlone || answer.IsBroken)
        {
            worker.Dispose();
        }
        else
        {
            _idle.Add(worker);
        }

        return answer;
    }
}
