using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A client with a service token, in front of a scripted endpoint and a scripted service.</summary>
internal sealed class TokensUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TokensUnderTest(Action<ServiceTokenOptions>? configure = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = "Development" });
        services.AddSingleton<ILoggerProvider>(Logs);
        services.Configure<ServiceTokenOptions>("register", options =>
        {
            options.Endpoint = new Uri("https://gateway.test/token");
            options.ConsumerKey = "key";
            options.ConsumerSecret = "secret";
            configure?.Invoke(options);
        });
        services.AddHttpClient("service", client => client.BaseAddress = new Uri("https://gateway.test/"))
            .AddServiceToken("register")
            .ConfigurePrimaryHttpMessageHandler(() => Service);
        services.AddHttpClient(ServiceTokenDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Endpoint);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public KeptLog Logs { get; } = new();

    public TokenEndpointScript Endpoint { get; } = new();

    public TokenEndpointScript Service { get; } = new();

    public HttpClient Client => _services.GetRequiredService<IHttpClientFactory>().CreateClient("service");

    /// <summary>Creates what a handler of the app would send through, which may send a request twice.</summary>
    public HttpMessageInvoker CreateHandler() =>
        new(_services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("service"), disposeHandler: false);

    private ServiceTokenSource Source => _services.GetRequiredService<ServiceTokenSource>();

    public void Change(Action<ServiceTokenOptions> change) =>
        change(_services.GetRequiredService<IOptionsMonitor<ServiceTokenOptions>>().Get("register"));

    /// <summary>Gives the token that the next call would carry.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken = default) =>
        (await Source.GetAsync("register", cancellationToken)).Value;

    /// <summary>Does what a host does at start.</summary>
    public async Task StartAsync()
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public Task<ServiceToken> FetchAsync() => Source.GetAsync("register", CancellationToken.None);

    public Task<ServiceToken> ReplaceAsync(ServiceToken refused) => Source.GetAnotherAsync("register", refused, CancellationToken.None);

    /// <summary>Lets work in the background come to its end, which a broken one must not keep a test run from.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isDone)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await isDone())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1), "What runs in the background does not end.");
            await Task.Yield();
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
