namespace EIdentity.InteropTests;

/// <summary>Publishes apps with and without the sandbox, and looks for it in what comes out.</summary>
[Collection("Publishing")]
public sealed class PublishGuardTests(PackedLibrary packed, ITestOutputHelper log)
    : IClassFixture<PackedLibrary>, IClassFixture<NativeTools>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eidentity-publish-").FullName;

    [Theory]
    [MemberData(nameof(PublishModes.Carriers), MemberType = typeof(PublishModes))]
    public async Task P7_an_app_that_carries_the_sandbox_is_not_published(string carrier, string mode)
    {
        PublishModes.Require(mode);

        (int exitCode, string output) = await PublishAsync(carrier, mode, "-p:WithSandbox=true");

        IReadOnlyList<string> found = PublishedSandbox.FindIn(_folder);
        log.WriteLine($"{carrier}, {mode}: exit code {exitCode}, {found.Count} files hold the sandbox");
        Assert.Contains("error EIDPUB001", output, StringComparison.Ordinal);
        Assert.NotEqual(0, exitCode);
        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(PublishModes.Outputs), MemberType = typeof(PublishModes))]
    public async Task P7_a_published_app_holds_the_sandbox_only_where_it_was_let_in(string mode, bool letIn)
    {
        PublishModes.Require(mode);

        // The sandbox is made for no trimming, and says so.
        (int exitCode, string output) = await PublishAsync(
            PublishModes.Direct,
            mode,
            $"-p:WithSandbox={letIn}",
            $"-p:EIdentityAllowSandboxInPublish={letIn}",
            $"-p:SuppressTrimAnalysisWarnings={letIn}",
            $"-p:TreatWarningsAsErrors={!letIn}");

        IReadOnlyList<string> found = PublishedSandbox.FindIn(_folder);
        log.WriteLine($"{mode}, let in: {letIn}: exit code {exitCode}, {found.Count} files hold the sandbox");
        Assert.True(exitCode == 0, output);
        Assert.Equal(letIn, found.Count > 0);
    }

    [Fact]
    public void The_search_finds_the_sandbox_beside_these_tests() =>
        Assert.Contains("EIdentity.Sandbox.dll", PublishedSandbox.FindIn(AppContext.BaseDirectory));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int ExitCode, string Output)> PublishAsync(string carrier, string mode, params string[] arguments)
    {
        string app = carrier == PublishModes.ThroughPackage
            ? await packed.AppAsync()
            : Path.Combine(Publishing.Root, "tests", "PublishApps", carrier);
        return mode == PublishModes.AsBuilt
            ? await Publishing.PublishBuiltAsync(app, _folder)
            : await Publishing.PublishAsync(app, _folder, [.. arguments, $"-p:PublishMode={mode}"]);
    }
}
