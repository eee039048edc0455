using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Web;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>One app, one sandbox and one clock in which a security case runs, with everything watched that leaves the app.</summary>
public sealed class CaseWorld : IAsyncDisposable
{
    public const string Callback = "/eidentity/callback";

    /// <summary>The address at which the app says what roles and names the session gives its user.</summary>
    public const string RolesAndNames = "/case/roles-and-names";

    private readonly ConcurrentDictionary<string, string> _cookiesAtCallback = new(StringComparer.Ordinal);
    private readonly TelemetryWatch _telemetry;

    private CaseWorld(CaseSetup setup)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
        Listener = new ListenerWatch(Sightings);
        _telemetry = new TelemetryWatch(Sightings);
        Uri provider = new("https://sandbox.test");
        Outbound = new Outbound(provider, Time, Canaries, Sightings) { OpenKey = OpenKey };
        App = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(host => Configure(host, setup))
            .WithEIdentitySandbox(options =>
            {
                options.Issuer = provider;
                options.TimeProvider = Time;
                setup.Sandbox?.Invoke(options);
            });
        foreach (SandboxPerson person in new[] { Citizen, Bystander })
        {
            Canaries.Add(person);
        }
    }

    /// <summary>Gets who signs in; faults are aimed at her.</summary>
    public static SandboxPerson Citizen => People.Lan;

    /// <summary>Gets who signs in at the same moment and must not notice anything.</summary>
    public static SandboxPerson Bystander => People.Tu;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public FakeTimeProvider Time { get; }

    public EIdentityTestApp<Program> App { get; }

    internal Sightings Sightings { get; } = new();

    internal Canaries Canaries { get; } = new();

    internal Outbound Outbound { get; }

    internal ListenerWatch Listener { get; }

    internal LoginOptions Settings => App.Services.GetRequiredService<IOptions<LoginOptions>>().Value;

    public static CaseWorld Create(CaseSetup? setup = null) => new(setup ?? CaseSetup.Default);

    public async Task<TestBrowser> SignInAsync(SandboxPerson person, AssuranceLevel level = AssuranceLevel.Level2)
    {
        TestBrowser browser = App.CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(person, level, cancellationToken: Cancellation);
        return browser;
    }

    /// <summary>Brings a browser as far as the callback, which it does not visit, and gives the callback's address.</summary>
    public async Task<(TestBrowser Browser, Uri Callback)> StopBeforeCallbackAsync(SandboxPerson person)
    {
        TestBrowser browser = App.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == Callback;
        using HttpResponseMessage redirect = await browser.SignInAsync(person, AssuranceLevel.Level2, cancellationToken: Cancellation);
        browser.StopBefore = null;
        return (browser, redirect.Headers.Location!);
    }

    /// <summary>Begins to count anew; what was seen stays seen.</summary>
    public void Forget()
    {
        Outbound.Clear();
        Listener.Clear();
    }

    /// <summary>Takes the session out of a browser, so that a new one can be told from it.</summary>
    public static void DropSession(TestBrowser browser)
    {
        foreach (System.Net.Cookie cookie in browser.Cookies
            .GetCookies(browser.BaseAddress!)
            .Where(cookie => cookie.Name.EndsWith(EIdentityDefaults.SessionScheme, StringComparison.Ordinal)))
        {
            cookie.Expired = true;
        }
    }

    /// <summary>Says whether a callback carries one state, and one that the app gave out.</summary>
    public bool HasOurState(Uri callback) =>
        HttpUtility.ParseQueryString(callback.Query).GetValues("state") is [string state]
        && App.Services.GetRequiredService<StateSeal>().IsOurs(state);

    /// <summary>Gives another browser the cookies, but no session, with which a callback came first.</summary>
    public TestBrowser BringBack(Uri callback)
    {
        TestBrowser browser = App.CreateBrowser();
        foreach (string cookie in _cookiesAtCallback.GetValueOrDefault(callback.PathAndQuery, string.Empty)
            .Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            browser.Cookies.SetCookies(browser.BaseAddress!, cookie + "; path=/; secure");
        }

        DropSession(browser);
        return browser;
    }

    /// <summary>Stops the app, so that what it writes after its last answer is seen too.</summary>
    public ValueTask StopAsync() => App.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _telemetry.Dispose();
    }

    // Null for what a fault has made of it.
    private byte[]? OpenKey(byte[] sealedKey)
    {
        ClientKeyOptions key = App.Services.GetRequiredService<IOptions<VNeIDLoginOptions>>().Value.DecryptionKeys[0];
        using RSA rsa = RSA.Create();
        rsa.ImportFromPem(key.Pem!.Reveal());
        try
        {
            return rsa.Decrypt(sealedKey, RSAEncryptionPadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void NoteCallback(HttpRequest request) =>
        _cookiesAtCallback.TryAdd(request.Path + request.QueryString, request.Headers.Cookie.ToString());

    private void Configure(IWebHostBuilder host, CaseSetup setup)
    {
        host.UseSetting("EIdentity:Profile", setup.Route.Profile);
        foreach ((string name, string value) in setup.Settings)
        {
            host.UseSetting(name, value);
        }

        host.ConfigureLogging(
            logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LogWatch(Sightings)).AddFilter<LogWatch>(_ => true));
        host.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoginListener>(Listener);
            services.AddSingleton<IStartupFilter>(new PageWatch(Sightings, NoteCallback));
            services.AddHttpClient(LoginDefaults.HttpClientName).AddHttpMessageHandler(() => Outbound);
            setup.Services?.Invoke(services);
        });
    }
}
