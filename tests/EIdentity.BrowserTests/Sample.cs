using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EIdentity.BrowserTests;

/// <summary>Runs a sample, with its sandbox, as a process of its own: two real servers on free ports.</summary>
public abstract class Sample(string name) : IAsyncLifetime
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly string _source = Path.Combine(Repository.Root, "samples", name);
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    public Uri Address { get; private set; } = null!;

    public Uri SandboxAddress { get; private set; } = null!;

    /// <summary>Gets the folder in which the sample keeps what it keeps.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("eidentity-sample-").FullName;

    /// <summary>Gets the settings of this sample alone, as a command line names them.</summary>
    protected abstract IEnumerable<string> Settings { get; }

    private string Program => Path.Combine(_source, "bin", "Debug", "net10.0", name + ".dll");

    private string? Lack =>
        File.Exists(Program) ? Chromium.Lack : $"{name} is not built in Debug, and other builds hold no sandbox.";

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
        _process = Process.Start(Command()) ?? throw new InvalidOperationException("The sample could not be started.");
        _process.OutputDataReceived += (_, line) => NoticeStart(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The sample ended before it listened."));
        _process.BeginOutputReadLine();
        await _listening.Task.WaitAsync(StartTimeout, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a new browser with nothing in it, or skips the test where there is none and none is required.</summary>
    /// <param name="language">The language that the browser asks for, or <see langword="null"/> for its own.</param>
    internal Browser OpenBrowser(string? language = null)
    {
        bool isRequired = Environment.GetEnvironmentVariable("EIDENTITY_REQUIRE")?.Split(',').Contains("browser") == true;
        Assert.False(isRequired && Lack is not null, Lack);
        Assert.SkipWhen(Lack is not null, Lack ?? string.Empty);
        return new Browser(Address, language);
    }

    internal static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private ProcessStartInfo Command() => new(
        "dotnet",
        [
            Program,
            "--urls", Address.GetLeftPart(UriPartial.Authority),
            "--EIdentitySandbox:Port", SandboxAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            .. Settings,
        ])
    {
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["HOME"] = Folder },
        WorkingDirectory = _source,
        RedirectStandardOutput = true,
    };

    private void NoticeStart(string? line)
    {
        if (line?.Contains("Now listening on: " + Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) == true)
        {
            _listening.TrySetResult();
        }
    }
}
