using System.Diagnostics;

namespace EIdentity.Mutants;

/// <summary>One process of a test project that runs tests as often as it is told to, see <see cref="StartupHook"/>.</summary>
internal sealed class TestWorker : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Process _process;

    private TestWorker(Process process) => _process = process;

    public static TestWorker Start(string folder, string project, int number, string? reachFile)
    {
        ProcessStartInfo start = new(Path.Combine(folder, project, project))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.Combine(folder, project),
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(TestWorker).Assembly.Location;
        start.Environment[StartupHook.Variable] = project;
        start.Environment["EIDENTITY_MUTANT"] = $"{number}";
        start.Environment["EIDENTITY_MUTANT_REACH"] = reachFile;
        return new TestWorker(Process.Start(start)!);
    }

    /// <summary>Runs tests with one mutant on, until the first failure.</summary>
    public async Task<WorkerAnswer> RunAsync(int number, string[] tests)
    {
        using CancellationTokenSource late = new(Limit);
        string? failed = null;
        try
        {
            await _process.StandardInput.WriteLineAsync(string.Join('\t', [$"{number}", "-noLogo", "-noColor", "-stopOnFail", .. tests]));
            await _process.StandardInput.FlushAsync(late.Token);
            while (await _process.StandardOutput.ReadLineAsync(late.Token) is { } line)
            {
                if (line.StartsWith(StartupHook.Ended, StringComparison.Ordinal))
                {
                    bool isGreen = line.EndsWith(" 0", StringComparison.Ordinal);
                    string? failure = isGreen ? null : failed ?? "a run that ends with an error outside of any test";
                    return new WorkerAnswer(failure, IsBroken: !isGreen && failed is null);
                }

                if (failed is null && line.Contains("[FAIL]", StringComparison.Ordinal))
                {
                    failed = line.Replace("[FAIL]", string.Empty, StringComparison.Ordinal).Trim();
                }
            }

            await _process.WaitForExitAsync(late.Token);
            return new WorkerAnswer($"the end of the process with exit code {_process.ExitCode}", IsBroken: true);
        }
        catch (OperationCanceledException)
        {
            return new WorkerAnswer($"a test that does not end within {Limit.TotalMinutes:0} minutes", IsBroken: true);
        }
    }

    /// <summary>Lets the process end by itself, so that it writes what it noted.</summary>
    public Task EndAsync()
    {
        _process.StandardInput.Close();
        return _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
