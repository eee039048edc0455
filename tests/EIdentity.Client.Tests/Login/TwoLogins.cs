using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A program without ASP.NET that signs citizens in at one login and organisations at another, by name.</summary>
internal sealed class TwoLogins : IDisposable
{
    public const string A = "Citizens";
    public const string B = "Organisations";

    private readonly ServiceProvider _services;

    public TwoLogins(
        Action<OpenIdConnectLoginOptions>? configureB = null,
        Action<IServiceCollection>? addParts = null,
        Action<LoginOptions>? configureLoginB = null)
    {
        ProviderOfA = new ProviderScript(Time);
        ProviderOfB = new ProviderScript(Time);
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddFakeLogging().SetMinimumLevel(LogLevel.Debug));
        services.AddSingleton<TimeProvider>(Time);
        addParts?.Invoke(services);
        Add(services, A, ProviderOfA, static _ => { }, options => options.Level.Required = AssuranceLevel.Level1);
        Add(services, B, ProviderOfB, configureB ?? (static _ => { }), configureLoginB ?? (static _ => { }));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public ProviderScript ProviderOfA { get; }

    public ProviderScript ProviderOfB { get; }

    public T Part<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public LoginFlow Flow(string name) => _services.GetRequiredKeyedService<LoginFlow>(name);

    public ClientKeys Keys(string name) => _services.GetRequiredKeyedService<ClientKeys>(name);

    public LoginOptions Options(string name) => _services.GetRequiredService<IOptionsMonitor<LoginOptions>>().Get(name);

    public Task<BegunLogin> BeginAsync(string name) =>
        Flow(name).BeginAsync(new LoginRequest { RedirectUri = new Uri("https://portal.example/back") }, CancellationToken.None);

    public Task<LoginOutcome> CompleteAsync(string name, BegunLogin begun, LoginTransaction? transaction = null) =>
        Flow(name).CompleteAsync(LoginJourney.Callback(begun), transaction ?? begun.Transaction, CancellationToken.None);

    public void Dispose()
    {
        _services.Dispose();
        ProviderOfA.Dispose();
        ProviderOfB.Dispose();
    }

    private static void Add(
        IServiceCollection services,
        string name,
        ProviderScript provider,
        Action<OpenIdConnectLoginOptions> configure,
        Action<LoginOptions> configureLogin)
    {
        services.AddLoginFlow(name, new ConfigurationBuilder().AddInMemoryCollection().Build().GetSection(name));
        services.Configure<LoginOptions>(name, options =>
        {
            options.Level.Values.Level1.Add("loa1");
            options.Level.Values.Level2.Add("loa2");
            configureLogin(options);
        });
        services.Configure<OpenIdConnectLoginOptions>(name, options =>
        {
            options.Issuer = "https://eid.example";
            options.ClientId = "portal";
            options.ClientSecret = "not-a-real-secret";
            configure(options);
        });
        services.AddHttpClient(LoginDefaults.GetHttpClientName(name)).ConfigurePrimaryHttpMessageHandler(() => provider);
    }
}
