using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A whole login in front of <see cref="VNeIDScript"/>.</summary>
internal sealed class VNeIDJourney : IDisposable
{
    public const string Code = "3f2504e0-4f89-41d3-9a0c-0305e82c3301.7d444840-9dc0-11d1-b245-5ffdce74fad2";

    private readonly ServiceProvider _services;

    public VNeIDJourney(
        Action<VNeIDLoginOptions>? configure = null,
        Action<LoginOptions>? configureLogin = null,
        ClientDecryptor? decryptor = null)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddFakeLogging());
        services.AddSingleton<TimeProvider>(Time);
        if (decryptor is not null)
        {
            services.AddSingleton(decryptor);
        }

        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection().Build().GetSection("EIdentity"));
        services.Configure<LoginOptions>(options =>
        {
            options.Profile = "VNeID";
            options.Level.ClaimName = "accountLevel";
            options.Level.Values.Level2.Add("2");
            configureLogin?.Invoke(options);
        });
        services.Configure<VNeIDLoginOptions>(options =>
        {
            options.Authority = new Uri("https://sso.example/");
            options.ClientId = "agency";
            options.ClientSecret = "not-a-real-secret";
            options.Endpoints.Token = new Uri("https://sso.example/token");
            options.Endpoints.UserInfo = new Uri("https://sso.example/userinfo");
            options.AccountTypes.Citizen = "1";
            configure?.Invoke(options);
        });
        services.AddHttpClient(LoginDefaults.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => Provider)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public VNeIDScript Provider { get; } = new();

    public LoginFlow Flow => Part<LoginFlow>();

    public T Part<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<BegunLogin> BeginAsync(TimeSpan? maxAge = null) =>
        Flow.BeginAsync(new LoginRequest { RedirectUri = new Uri("https://agency.example/back"), MaxAge = maxAge });

    /// <summary>Begins a login and completes it with a query, to which the state is added.</summary>
    public async Task<ElectronicIdentity> SignInAsync(string query = $"code={Code}", bool isRaw = true, TimeSpan? maxAge = null)
    {
        BegunLogin begun = await BeginAsync(maxAge);
        return await CompleteAsync(begun, query, isRaw);
    }

    public async Task<ElectronicIdentity> CompleteAsync(BegunLogin begun, string query = $"code={Code}", bool isRaw = true)
    {
        string whole = $"{query}&state={begun.Transaction.RevealState()}";

        // As hosts decode it, with a blank for each plus sign.
        LoginCallback callback = new(FormText.Read(whole)) { RawQuery = isRaw ? $"?{whole}" : null };
        LoginOutcome outcome = await Flow.CompleteAsync(callback, begun.Transaction, TestContext.Current.CancellationToken);
        return Assert.IsType<LoginOutcome.SignedIn>(outcome).Identity;
    }

    public async Task<LoginException> RefusalAsync(string query = $"code={Code}", TimeSpan? maxAge = null) =>
        await Assert.ThrowsAsync<LoginException>(() => SignInAsync(query, maxAge: maxAge));

    public void Dispose()
    {
        _services.Dispose();
        Provider.Dispose();
    }
}
