using System.Diagnostics;

namespace EIdentity.InteropTests;

/// <summary>Publishes one of the apps below <c>tests/AotApps</c> with Native AOT, and runs what came out.</summary>
internal sealed class NativeApp : IAsyncDisposable
{
    private readonly Process _process;

    private NativeApp(Process process) => _process = process;

    /// <summary>Publishes an app; every trim and AOT warning is an error of the publish.</summary>
    /// <returns>The path of the program.</returns>
    public static async Task<string> PublishAsync(string name)
    {
        string folder = Directory.CreateTempSubdirectory("eidentity-aot-").FullName;
        (int exitCode, string output) = await Publishing.PublishAsync(Path.Combine(Publishing.Root, "tests", "AotApps", name), folder);
        Assert.True(exitCode == 0 && output.Length == 0, output);
        return Path.Combine(folder, name);
    }

    /// <summary>Removes what <see cref="PublishAsync"/> made.</summary>
    public static void Delete(string program) => Directory.Delete(Path.GetDirectoryName(program)!, recursive: true);

    public static NativeApp Start(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo command = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(program),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development" },
        };
        return new NativeApp(Process.Start(command)!);
    }

    /// <summary>Reads lines until one fits.</summary>
    public async Task<string> ReadLineAsync(Func<string, bool> fits)
    {
        while (await _process.StandardOutput.ReadLineAsync(TestHost.Cancellation) is { } line)
        {
            if (fits(line))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The app ended before it said what the test waits for.");
    }

    public Task WriteLineAsync(string line) => _process.StandardInput.WriteLineAsync(line.AsMemory(), TestHost.Cancellation);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
