using System.Collections.Concurrent;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>A sample that signs in on a route by settings alone, with its log and what its logins ended in.</summary>
internal sealed class RouteWorld : IAsyncDisposable
{
    public RouteWorld(
        string profile,
        Action<SandboxOptions>? sandbox = null,
        Action<IServiceCollection>? services = null,
        params (string Key, string? Value)[] settings)
    {
        Listener = new ListenerWatch(new Sightings());
        App = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(host =>
            {
                host.UseSetting("EIdentity:Profile", profile);
                foreach ((string key, string? value) in settings)
                {
                    host.UseSetting(key, value);
                }

                host.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(Logs)));
                host.ConfigureTestServices(all =>
                {
                    all.AddSingleton<ILoginListener>(Listener);
                    all.AddHttpClient(LoginDefaults.HttpClientName).AddHttpMessageHandler(() => new Recorder(Calls));
                    services?.Invoke(all);
                });
            })
            .WithEIdentitySandbox(sandbox);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public EIdentityTestApp<Program> App { get; }

    public ListenerWatch Listener { get; }

    public FakeLogCollector Logs { get; } = new();

    /// <summary>Gets the calls behind the citizen's back: method, path and body.</summary>
    public ConcurrentQueue<(string Line, string Body)> Calls { get; } = [];

    /// <summary>Signs in, and gives what the app knows of it.</summary>
    public async Task<ElectronicIdentity> SignInAsync(SandboxPerson person, AssuranceLevel level = AssuranceLevel.Level2)
    {
        using TestBrowser browser = await App.SignInAsync(person, level, Cancellation);
        return Listener.SignedIn.Last();
    }

    /// <summary>Tries to sign in, and gives the error that it ends in.</summary>
    public async Task<LoginException> RefuseAsync(SandboxPerson person, AssuranceLevel level = AssuranceLevel.Level2)
    {
        using TestBrowser browser = App.CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(person, level, cancellationToken: Cancellation);
        return Assert.Single(Listener.Refusals);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private sealed class Recorder(ConcurrentQueue<(string Line, string Body)> calls) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
            calls.Enqueue(($"{request.Method} {request.RequestUri!.AbsolutePath}", body));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
