using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A login in front of a scripted provider, without a secret unless a test sets one.</summary>
internal sealed class LoginUnderTest : IDisposable
{
    private readonly ServiceProvider _services;

    public LoginUnderTest(Action<OpenIdConnectLoginOptions>? configure = null, ClientSigner? signer = null)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ILoggerProvider>(Logs);
        if (signer is not null)
        {
            services.AddSingleton(signer);
        }

        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection().Build().GetSection("EIdentity"));
        services.Configure<LoginOptions>(options => options.Level.Values.Level2.Add("loa2"));
        services.Configure<OpenIdConnectLoginOptions>(options =>
        {
            options.Issuer = "https://eid.example";
            options.ClientId = "portal";
            configure?.Invoke(options);
        });
        services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Provider);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public KeptLog Logs { get; } = new();

    public TokenEndpointScript Provider { get; } = new();

    /// <summary>Gets or sets the algorithms that the provider takes client assertions with; empty when it does not say.</summary>
    public IReadOnlyList<string> AssertionAlgorithms { get; set; } = [];

    public ClientKeys Keys => _services.GetRequiredService<ClientKeys>();

    /// <summary>Gets the settings, once those of the login have been checked with them.</summary>
    public OpenIdConnectLoginOptions Options => _services.GetCheckedOpenIdConnectOptions();

    public Task<TokenAnswer> RedeemAsync(params string[] methods) => RedeemAsync(key: null, methods);

    public Task<TokenAnswer> RedeemAsync(DpopKey? key, params string[] methods) =>
        _services.GetRequiredKeyedService<OpenIdConnectParts>("").Token.RedeemAsync(
            Metadata(methods),
            new CodeToRedeem("the-code", "https://portal.example/back", "verifier"),
            key,
            CancellationToken.None);

    public Task<string> PushAsync() =>
        _services.GetRequiredKeyedService<OpenIdConnectParts>("").PushedRequests
            .PushAsync(Metadata(["private_key_jwt"]), [new("client_id", "portal"), new("state", "s")], CancellationToken.None);

    public void Dispose() => _services.Dispose();

    private ProviderMetadata Metadata(string[] methods) => new()
    {
        Issuer = "https://eid.example",
        AuthorizationEndpoint = new Uri("https://eid.example/authorize"),
        TokenEndpoint = new Uri("https://eid.example/token"),
        KeySetAddress = new Uri("https://eid.example/keys"),
        PushedAuthorizationEndpoint = new Uri("https://eid.example/par"),
        AcceptsBasicAuthentication = methods.Length == 0 || methods.Contains("client_secret_basic"),
        AcceptsPostAuthentication = methods.Contains("client_secret_post"),
        AcceptsPrivateKeyJwt = methods.Contains("private_key_jwt"),
        AssertionAlgorithms = AssertionAlgorithms,
    };
}
