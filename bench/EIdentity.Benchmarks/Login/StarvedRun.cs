using System.Net;
using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Benchmarks;

/// <summary>Looks what becomes of a login whose provider is silent while the host has no free thread (SEC-294).</summary>
/// <remarks>Its own process: no timer of anybody's fires while the pool is starved, so no test can stand beside it.</remarks>
internal static class StarvedRun
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Starved = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Says whether the login ended with the provider's code as soon as there was a thread again.</summary>
    public static bool Run()
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection().Build().GetSection("EIdentity"));
        services.Configure<OpenIdConnectLoginOptions>(options =>
        {
            options.Issuer = LoginProvider.Address;
            options.ClientId = LoginProvider.ClientId;
            options.ClientSecret = "secret";
        });
        services.Configure<LoginOptions>(options =>
        {
            options.BackchannelTimeout = Timeout;
            options.Level.Values.Level2.Add(OpenIdConnectProvider.Level);
        });
        services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Silent());
        using ServiceProvider built = services.BuildServiceProvider();
        LoginFlow flow = built.GetRequiredService<LoginFlow>();
        using ManualResetEventSlim release = new();
        Starve(release);
        Task<BegunLogin> login = flow.BeginAsync(new LoginRequest { RedirectUri = new Uri("https://portal.example/back") });
        bool endedWhileStarved = ((IAsyncResult)login).AsyncWaitHandle.WaitOne(Starved);
        release.Set();
        ((IAsyncResult)login).AsyncWaitHandle.WaitOne(Grace);
        string? code = ((login.Exception?.InnerException as LoginException)?.Error)?.Value;
        Console.WriteLine($"A login of a silent provider, {Timeout.TotalSeconds} s allowed, no free thread for {Starved.TotalSeconds} "
            + $"s: {(endedWhileStarved ? "ended meanwhile" : "waited")}, then {code ?? "nothing within 2 s"}");
        return code == ErrorCodes.ProviderUnavailable.Value;
    }

    private static void Starve(ManualResetEventSlim release)
    {
        ThreadPool.GetMinThreads(out int threads, out int completions);
        ThreadPool.SetMaxThreads(threads, completions);
        using CountdownEvent taken = new(threads);
        for (int i = 0; i < threads; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ =>
            {
                taken.Signal();
                release.Wait();
            }, null);
        }

        taken.Wait();
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
