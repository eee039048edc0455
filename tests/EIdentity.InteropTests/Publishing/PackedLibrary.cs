namespace EIdentity.InteropTests;

/// <summary>Packs the sandbox and a library above it, and writes an app that references the library's package alone.</summary>
public sealed class PackedLibrary : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eidentity-packed-").FullName;
    private readonly Lazy<Task<string>> _app;

    public PackedLibrary() => _app = new Lazy<Task<string>>(WriteAsync);

    /// <summary>Gets the app's folder.</summary>
    public Task<string> AppAsync() => _app.Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> WriteAsync()
    {
        string feed = Path.Combine(_folder, "feed");
        foreach (string source in new[] { "src/EIdentity", "src/EIdentity.Sandbox", "tests/PublishApps/Library" })
        {
            (int exitCode, string output) = await Publishing.PackAsync(Path.Combine(Publishing.Root, source), feed);
            Assert.True(exitCode == 0, output);
        }

        string apps = Path.Combine(Publishing.Root, "tests", "PublishApps");
        string app = Directory.CreateDirectory(Path.Combine(_folder, "ThroughPackage")).FullName;
        string project = Path.Combine(app, "ThroughPackage.csproj");
        string library = await File.ReadAllTextAsync(Path.Combine(apps, "ThroughLibrary", "ThroughLibrary.csproj"), TestHost.Cancellation);
        File.Copy(Path.Combine(apps, "ThroughLibrary", "Program.cs"), Path.Combine(app, "Program.cs"));
        await File.WriteAllTextAsync(project, ByPackage(library), TestHost.Cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(app, "Directory.Build.props"),
            $"""<Project><Import Project="{Path.Combine(apps, "Directory.Build.props")}" /></Project>""",
            TestHost.Cancellation);
        await File.WriteAllTextAsync(Path.Combine(app, "nuget.config"), Sources(feed), TestHost.Cancellation);
        return app;
    }

    private static string ByPackage(string project) => project.Replace(
        """<ProjectReference Include="../Library/Library.csproj" />""",
        """<PackageReference Include="Library" Version="[0.1.0,)" />""",
        StringComparison.Ordinal);

    // A folder of its own for what is unpacked: packages of this commit must not stay behind for the next.
    private static string Sources(string feed) => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="../packages" />
          </config>
          <packageSources>
            <clear />
            <add key="feed" value="{feed}" />
            <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
          </packageSources>
        </configuration>
        """;
}
