using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace EIdentity.InteropTests;

/// <summary>Runs the SDK's own commands, as a developer would.</summary>
internal static class Publishing
{
    public static string Root { get; } = FindRoot();

    /// <summary>Publishes a project as a Release for this machine.</summary>
    public static Task<(int ExitCode, string Output)> PublishAsync(string project, string folder, params IEnumerable<string> arguments) =>
        RunAsync(["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, .. Quiet, .. arguments]);

    /// <summary>Publishes what the tests' own build left.</summary>
    public static Task<(int ExitCode, string Output)> PublishBuiltAsync(string project, string folder) =>
        RunAsync(["publish", project, "-c", Configuration, "--no-build", "-o", folder, .. Quiet]);

    /// <summary>Packs a project into a folder of packages.</summary>
    public static Task<(int ExitCode, string Output)> PackAsync(string project, string folder) =>
        RunAsync(["pack", project, "-c", "Release", "-o", folder, "-p:IsPackable=true", .. Quiet]);

    private static string Configuration { get; } =
        typeof(Publishing).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    // The build has audited, and has said so where the source had no data; a publish must say nothing.
    private static string[] Quiet { get; } = ["-v", "q", "-nologo", "-p:NuGetAudit=false"];

    private static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments)
    {
        ProcessStartInfo command = new("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            // Build servers would outlive the test and keep its output open.
            Environment =
            {
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            },
        };
        using Process process = Process.Start(command)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestHost.Cancellation);
        await process.WaitForExitAsync(TestHost.Cancellation);
        return (process.ExitCode, output);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EIdentity.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
