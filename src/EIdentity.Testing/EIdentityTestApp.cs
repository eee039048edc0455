using System.Runtime.ExceptionServices;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace EIdentity.Testing;

/// <summary>Holds an app under test together with its own sandbox.</summary>
/// <typeparam name="TProgram">A type of the app's assembly.</typeparam>
public sealed class EIdentityTestApp<TProgram> : IAsyncDisposable
    where TProgram : class
{
    private readonly WebApplicationFactory<TProgram> _original;
    private readonly SandboxUnderTest _sandbox;
    private readonly TestRecord _record = new();
    private readonly StartFailures _starts = new();
    private ExceptionDispatchInfo? _failure;

    internal EIdentityTestApp(WebApplicationFactory<TProgram> original, SandboxUnderTest sandbox)
    {
        _original = original;
        _sandbox = sandbox;
        Factory = original.WithWebHostBuilder(ConfigureApp);
    }

    /// <summary>Gets the sandbox: its people, faults and journal.</summary>
    public SandboxWorld Sandbox => _sandbox.World;

    /// <summary>Gets the factory of the app as it runs against the sandbox.</summary>
    public WebApplicationFactory<TProgram> Factory { get; }

    /// <summary>Gets the app's services; reading them starts the app.</summary>
    public IServiceProvider Services => Start();

    /// <summary>Opens a new browser with an empty cookie jar at the app's front page address.</summary>
    public TestBrowser CreateBrowser()
    {
        EIdentityWebOptions web = Services.GetRequiredService<IOptions<EIdentityWebOptions>>().Value;
        Uri origin = new(web.PublicOrigin ?? "https://localhost");
        SandboxClient client = Sandbox.Options.Client;
        foreach (string callback in CallbackPaths(web))
        {
            Register(client.RedirectUris, new Uri(origin, callback).AbsoluteUri);
        }

        Register(client.PostLogoutRedirectUris, new Uri(origin, "/").AbsoluteUri);
        BrowserHandler handler = new(origin, Factory.Server.CreateHandler(), Sandbox.Options.Issuer, _sandbox.Host.CreateHandler());
        return new TestBrowser(handler, origin);
    }

    /// <summary>Signs a person in through the real login flow and gives their browser.</summary>
    /// <param name="person">The person, for example <c>People.Lan</c>.</param>
    /// <param name="level">The level they sign in at.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <exception cref="InvalidOperationException">The login did not end in a session; the message says where it ended.</exception>
    public async Task<TestBrowser> SignInAsync(SandboxPerson person, AssuranceLevel level, CancellationToken cancellationToken = default)
    {
        TestBrowser browser = CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(
            person,
            level,
            cancellationToken: cancellationToken).ConfigureAwait(false);
        if (browser.HasSession)
        {
            return browser;
        }

        string where =
            $"{browser.Location.GetLeftPart(UriPartial.Path)} ({browser.ProblemCode ?? "no error code"}, status {(int)page.StatusCode})";
        browser.Dispose();
        throw new InvalidOperationException($"The sign-in of '{person}' at {level} ended without a session at {where}.");
    }

    /// <summary>Stops the app and its sandbox, and removes the record of look-ups that the test kit made.</summary>
    /// <remarks>
    /// It says nothing of faults that never struck, since an exception here would take the place of the one that ended a test early; call
    /// <see cref="SandboxFaults.AssertAllStruck"/> as the test's last line.
    /// </remarks>
    public async ValueTask DisposeAsync()
    {
        await Factory.DisposeAsync().ConfigureAwait(false);
        await _original.DisposeAsync().ConfigureAwait(false);
        await _sandbox.EndAsync().ConfigureAwait(false);
        _starts.Dispose();
        _record.Dispose();
    }

    private IServiceProvider Start()
    {
        _failure?.Throw();
        try
        {
            return Factory.Services;
        }
        catch (Exception failure)
        {
            // An app that refuses to start disposes of its host, into which the platform's factory may look all the same: what it
            // finds hides why. It is not asked again, since that would start the app once more.
            _failure = ExceptionDispatchInfo.Capture(failure is ObjectDisposedException ? _starts.First ?? failure : failure);
            _failure.Throw();
            throw;
        }
    }

    private static void Register(IList<string> addresses, string address)
    {
        lock (addresses)
        {
            if (!addresses.Contains(address))
            {
                addresses.Add(address);
            }
        }
    }

    private static string[] ClientNames(IServiceCollection services) =>
    [
        ServiceTokenDefaults.HttpClientName,
        .. NamesOf<LoginFlow>(services).Select(LoginDefaults.GetHttpClientName),
        .. NamesOf<IPopulationRegister>(services).Select(PopulationDefaults.GetHttpClientName),
    ];

    private static IEnumerable<string> NamesOf<T>(IServiceCollection services) => services
        .Where(static service => service.IsKeyedService && service.ServiceType == typeof(T))
        .Select(static service => service.ServiceKey)
        .OfType<string>();

    private IEnumerable<string> CallbackPaths(EIdentityWebOptions web)
    {
        IOptionsMonitor<NamedLoginOptions> named = Services.GetRequiredService<IOptionsMonitor<NamedLoginOptions>>();
        return Services.GetServices<LoginScheme>()
            .Where(static scheme => scheme.Login.Length > 0)
            .Select(scheme => named.Get(scheme.Login).GetCallbackPath(scheme.Login))
            .Prepend(web.CallbackPath);
    }

    private void ConfigureApp(IWebHostBuilder app)
    {
        Sandbox.Options.Profile ??= app.GetSetting("EIdentity:Profile");
        foreach (KeyValuePair<string, string?> setting in Sandbox.GetSettings())
        {
            app.UseSetting(setting.Key, setting.Value);
        }

        app.UseSetting("EIdentitySandbox:Embedded", "false");
        app.ConfigureTestServices(services =>
        {
            services.AddLogging(_starts.AddTo);
            services.AllowEIdentitySandboxOutsideDevelopment();
            services.PostConfigure<EIdentityWebOptions>(static web => web.SingleInstance = true);
            services.Replace(ServiceDescriptor.Singleton(Sandbox.Options.TimeProvider));
            services.PostConfigureAll<PopulationOptions>(_record.Fill);
            foreach (string name in ClientNames(services))
            {
                services.PostConfigure<HttpClientFactoryOptions>(
                    name,
                    client => client.HttpMessageHandlerBuilderActions.Add(
                        builder => builder.PrimaryHandler = _sandbox.Host.CreateHandler()));
            }
        });
    }
}
