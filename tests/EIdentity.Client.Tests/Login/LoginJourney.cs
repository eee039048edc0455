using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A whole login in front of <see cref="ProviderScript"/>, with a secret unless the test sets keys.</summary>
internal sealed class LoginJourney : IDisposable
{
    private readonly ServiceProvider _services;

    public LoginJourney(
        Action<OpenIdConnectLoginOptions>? configure = null,
        ClientSigner? signer = null,
        Action<IServiceCollection>? addParts = null,
        Action<LoginOptions>? configureLogin = null)
    {
        Provider = new ProviderScript(Time);
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddFakeLogging());
        services.AddSingleton<TimeProvider>(Time);
        if (signer is not null)
        {
            services.AddSingleton(signer);
        }

        addParts?.Invoke(services);
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection().Build().GetSection("EIdentity"));
        services.Configure<LoginOptions>(options =>
        {
            options.Level.Values.Level2.Add("loa2");
            configureLogin?.Invoke(options);
        });
        services.Configure<OpenIdConnectLoginOptions>(options =>
        {
            options.Issuer = "https://eid.example";
            options.ClientId = "portal";
            options.ClientSecret = "not-a-real-secret";
            configure?.Invoke(options);
        });

        // The one script is every handler, and the factory throws handlers away after two minutes of the machine's time.
        services.AddHttpClient(LoginDefaults.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => Provider)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public ProviderScript Provider { get; }

    public OpenIdConnectParts Parts => _services.GetRequiredKeyedService<OpenIdConnectParts>(string.Empty);

    public T Part<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public LoginFlow Flow => _services.GetRequiredService<LoginFlow>();

    public Task<BegunLogin> BeginAsync() => BeginAsync(CancellationToken.None);

    public Task<BegunLogin> BeginAsync(CancellationToken cancellationToken) =>
        Flow.BeginAsync(new LoginRequest { RedirectUri = new Uri("https://portal.example/back") }, cancellationToken);

    public Task<ElectronicIdentity> SignInAsync() => SignInAsync(CancellationToken.None);

    /// <summary>Begins a login and completes it with the provider's answer to it.</summary>
    public async Task<ElectronicIdentity> SignInAsync(CancellationToken cancellationToken)
    {
        BegunLogin begun = await BeginAsync(cancellationToken);
        LoginOutcome outcome = await Flow.CompleteAsync(Callback(begun), begun.Transaction, cancellationToken);
        return Assert.IsType<LoginOutcome.SignedIn>(outcome).Identity;
    }

    /// <summary>Gives the callback of a begun login, with more parameters than it needs.</summary>
    public static LoginCallback Callback(BegunLogin begun, params IEnumerable<KeyValuePair<string, string>> more) =>
        new([new("state", begun.Transaction.RevealState()), new("code", SecretsOf(begun.Transaction).Nonce), .. more]);

    /// <summary>Reads what the profile keeps of a login.</summary>
    public static CodeFlowSecrets SecretsOf(LoginTransaction transaction) =>
        CodeFlowSecrets.Read(transaction.Kept.OfProfile.Span);

    public async Task<LoginException> RefusalAsync() => await Assert.ThrowsAsync<LoginException>(SignInAsync);

    public void Dispose()
    {
        _services.Dispose();
        Provider.Dispose();
    }
}
