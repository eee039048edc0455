using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>One app with two logins, each at a sandbox of its own: issuer, client, secret, key and journal.</summary>
internal sealed class TwoProviders : IAsyncDisposable
{
    public const string Name = "Organisations";

    private static readonly Uri Origin = new("https://localhost");

    private readonly SandboxOptions _options = new()
    {
        Issuer = new Uri("https://organisations.test"),
        Client = { ClientId = "sandbox-organisations" },
    };

    private readonly SandboxHost _host;

    public TwoProviders(
        Action<IEndpointRouteBuilder> map,
        Action<IWebHostBuilder>? configure = null,
        params (string Setting, string Value)[] named)
    {
        _options.Client.RedirectUris.Add(new Uri(Origin, "/eidentity/callback/" + Name).AbsoluteUri);
        _options.Client.PostLogoutRedirectUris.Add(new Uri(Origin, "/").AbsoluteUri);
        Second = new SandboxWorld(_options);
        _host = new SandboxHost(Second);
        App = WebApp.Start(map, host =>
        {
            host.ConfigureServices(services =>
            {
                services.AddEIdentityLogin(Name, Section(named));
                services.AddHttpClient(LoginDefaults.HttpClientName).AddHttpMessageHandler(() => CallsOfDefault);
                services.AddHttpClient(LoginDefaults.GetHttpClientName(Name))
                    .AddHttpMessageHandler(() => CallsOfNamed)
                    .AddHttpMessageHandler(() => new Detour(_host.CreateHandler()));
            });
            configure?.Invoke(host);
        });
    }

    public EIdentityTestApp<Program> App { get; }

    public SandboxWorld Second { get; }

    public CallCounter CallsOfDefault { get; } = new();

    public CallCounter CallsOfNamed { get; } = new();

    /// <summary>Opens a browser that reaches the app and the named login's provider; being sent to the other one fails.</summary>
    public TestBrowser CreateBrowserOfNamed() =>
        new(new BrowserHandler(Origin, App.Factory.Server.CreateHandler(), _options.Issuer, _host.CreateHandler()), Origin);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _host.DisposeAsync();
    }

    private IConfigurationSection Section((string Setting, string Value)[] own)
    {
        Dictionary<string, string?> settings = Second.GetSettings()
            .Where(static setting => setting.Key.StartsWith("EIdentity:", StringComparison.Ordinal))
            .ToDictionary(static setting => Name + setting.Key["EIdentity".Length..], static setting => setting.Value);
        foreach ((string setting, string value) in own)
        {
            settings[$"{Name}:{setting}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(Name);
    }

    internal sealed class CallCounter : DelegatingHandler
    {
        private int _count;

        public int Count => _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return base.SendAsync(request, cancellationToken);
        }
    }

    // The test app leads every client to its own sandbox.
    private sealed class Detour(HttpMessageHandler target) : DelegatingHandler
    {
        private readonly HttpMessageInvoker _target = new(target);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _target.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _target.Dispose();
            base.Dispose(disposing);
        }
    }
}
