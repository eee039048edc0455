using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

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
        ProcessStartInfo command = new("dotnet")
        {
            ArgumentList =
            {
                "publish", Path.Combine(Root(), "tests", "AotApps", name), "-c", "Release", "-r",
                RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "q", "-nologo",
            },
            RedirectStandardOutput = true,
            // Build servers would outlive the test and keep its output open.
            Environment =
            {
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            },
        };
        using Process publish = Process.Start(command)!;
        StringBuilder output = new(await publish.StandardOutput.ReadToEndAsync(TestHost.Cancellation));
        await publish.WaitForExitAsync(TestHost.Cancellation);
        Assert.True(publish.ExitCode == 0 && output.Length == 0, output.ToString());
        return Path.Combine(folder, name);
    }

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
        string folder = _process.StartInfo.WorkingDirectory;
        _process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EIdentity.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
