using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EIdentity.BrowserTests;

/// <summary>Runs the sample portal, with its sandbox, as a process of its own: two real servers on free ports.</summary>
public sealed class Portal : IAsyncLifetime
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly string Program =
        Path.Combine(Repository.Root, "samples", "PublicServicePortal", "bin", "Debug", "net10.0", "PublicServicePortal.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("eidentity-portal-").FullName;
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    private static string? Lack =>
        File.Exists(Program) ? Chromium.Lack : "The portal is not built in Debug, and other builds hold no sandbox.";

    public Uri Address { get; private set; } = null!;

    public Uri SandboxAddress { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Lack is not null)
        {
            // Once for all tests: the runner's own list of skipped tests leaves the reason out.
            TestContext.Current.SendDiagnosticMessage("The browser tests are skipped: {0}", Lack);
            return;
        }

        Address = new Uri($"http://localhost:{FreePort()}");
        SandboxAddress = new Uri($"http://localhost:{FreePort()}");
        _process = Process.Start(Command()) ?? throw new InvalidOperationException("The portal could not be started.");
        _process.OutputDataReceived += (_, line) => NoticeStart(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The portal ended before it listened."));
        _process.BeginOutputReadLine();
        await _listening.Task.WaitAsync(StartTimeout, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a new browser with nothing in it, or skips the test where there is none and none is required.</summary>
    internal Browser OpenBrowser()
    {
        bool isRequired = Environment.GetEnvironmentVariable("EIDENTITY_REQUIRE")?.Split(',').Contains("browser") == true;
        Assert.False(isRequired && Lack is not null, Lack);
        Assert.SkipWhen(Lack is not null, Lack ?? string.Empty);
        return new Browser(Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private ProcessStartInfo Command() => new("dotnet")
    {
        ArgumentList =
        {
            Program,
            "--urls", Address.GetLeftPart(UriPartial.Authority),
            "--EIdentitySandbox:Port", SandboxAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--Portal:Folder", _folder,

            // All journeys are of a few people, against one portal.
            "--Portal:MostDrafts", "1000",
            "--Population:MaxLookUpsPerPerson", "1000",
        },
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["HOME"] = _folder },
        WorkingDirectory = Path.Combine(Repository.Root, "samples", "PublicServicePortal"),
        RedirectStandardOutput = true,
    };

    private void NoticeStart(string? line)
    {
        if (line?.Contains("Now listening on: " + Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) == true)
        {
            _listening.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
