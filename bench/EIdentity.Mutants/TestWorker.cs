using System.Diagnostics;
using System.Globalization;

namespace EIdentity.Mutants;

/// <summary>One process of a test project that runs tests as often as it is told to, see <see cref="StartupHook"/>.</summary>
internal sealed class TestWorker : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Process _process;

    private TestWorker(Process process) => _process = process;

    public static TestWorker Start(string folder, string project, int number)
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
        return new TestWorker(Process.Start(start)!);
    }

    /// <summary>Names the test classes that the runner's arguments choose.</summary>
    public static async Task<string[]> ListClassesAsync(string folder, string project, string[] filter)
    {
        ProcessStartInfo start = new(Path.Combine(folder, project, project), ["-list", "classes", "-noLogo", .. filter])
        {
            RedirectStandardOutput = true,
        };
        using Process list = Process.Start(start)!;
        string names = await list.StandardOutput.ReadToEndAsync();
        await list.WaitForExitAsync();
        return names.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
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
                    string[] said = line.Split(' ');
                    bool isGreen = said[1] == "0";
                    string? failure = isGreen ? null : failed ?? "a run that ends with an error outside of any test";
                    HashSet<int> reached = [.. said[2..].Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
                    return new WorkerAnswer(failure, reached, IsBroken: !isGreen && failed is null);
                }

                if (failed is null && line.Contains("[FAIL]", StringComparison.Ordinal))
                {
                    failed = line.Replace("[FAIL]", string.Empty, StringComparison.Ordinal).Trim();
                }
            }

            await _process.WaitForExitAsync(late.Token);
            return WorkerAnswer.Broken($"the end of the process with exit code {_process.ExitCode}");
        }
        catch (OperationCanceledException)
        {
            return WorkerAnswer.Broken($"a test that does not end within {Limit.TotalMinutes:0} minutes");
        }
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
