using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace EIdentity.InteropTests;

/// <summary>Runs our sandbox in memory in front of an app whose login is not ours.</summary>
internal sealed class SandboxProvider : IAsyncDisposable
{
    private static readonly Uri Origin = new("https://localhost");

    private readonly SandboxHost _host;
    private WebApplication? _app;

    public SandboxProvider(string callbackPath)
    {
        SandboxOptions options = new() { Issuer = new Uri("https://sandbox.test") };
        options.Client.RedirectUris.Add(new Uri(Origin, callbackPath).AbsoluteUri);
        World = new SandboxWorld(options);
        _host = new SandboxHost(World);
        IReadOnlyDictionary<string, string?> settings = World.GetSettings();
        Issuer = settings["EIdentity:OpenIdConnect:Issuer"]!;
        ClientId = settings["EIdentity:OpenIdConnect:ClientId"]!;
        ClientSecret = settings["EIdentity:OpenIdConnect:ClientSecret"]!;
    }

    public SandboxWorld World { get; }

    public string Issuer { get; }

    public string ClientId { get; }

    public string ClientSecret { get; }

    public HttpMessageHandler CreateHandler() => _host.CreateHandler();

    public async Task<TestBrowser> OpenAsync(WebApplication app)
    {
        _app = app;
        await app.StartAsync(TestHost.Cancellation);
        return new TestBrowser(
            new BrowserHandler(Origin, app.GetTestServer().CreateHandler(), new Uri(Issuer), _host.CreateHandler()),
            Origin);
    }

    /// <summary>Says whether the sandbox refused nothing of what the app sent.</summary>
    public void AssertNothingRefused() => Assert.DoesNotContain(World.Journal.Entries, entry => entry.Outcome == SandboxOutcome.Refused);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await _host.DisposeAsync();
    }
}
