using EIdentity.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds the checks that the app's services can answer, for each login, once all of them are known.</summary>
internal sealed class HealthCheckSetup(
    IServiceProviderIsService services,
    IEnumerable<LoginName> logins) : IConfigureOptions<HealthCheckServiceOptions>
{
    public void Configure(HealthCheckServiceOptions options)
    {
        // Beside a stock handler all but the level is that handler's.
        bool areOurs = services.IsService(typeof(LoginPlatform));
        foreach (LoginName login in logins)
        {
            AddLevels(options, login.Value);
            if (areOurs)
            {
                AddProvider(options, login.Value);
            }
        }
    }

    private static void AddLevels(HealthCheckServiceOptions options, string login) =>
        Add(options, "eidentity_levels", login, provider => new LevelHealthCheck(
            provider.GetRequiredKeyedService<UnmappedLevels>(login),
            provider.GetLoginOptions(login).Level,
            provider.GetRequiredService<TimeProvider>()));

    private static void AddProvider(HealthCheckServiceOptions options, string login)
    {
        Add(options, "eidentity_provider", login, provider => new ProviderHealthCheck(Parts(provider, login).Documents));
        Add(options, "eidentity_keys", login, provider => new KeySetHealthCheck(Parts(provider, login).Documents));
        Add(options, "eidentity_clock", login, provider => new ClockHealthCheck(
            Parts(provider, login).Clock,
            provider.GetLoginOptions(login).ClockSkew,
            provider.GetRequiredService<TimeProvider>()));
        Add(options, "eidentity_client", login, provider => new ClientRefusalHealthCheck(Parts(provider, login).Refusals));
        Add(options, "eidentity_client_keys", login, provider => new ClientKeyHealthCheck(
            Parts(provider, login).Keys,
            provider.GetRequiredService<TimeProvider>()));
    }

    private static OpenIdConnectParts Parts(IServiceProvider provider, string login) =>
        provider.GetRequiredKeyedService<OpenIdConnectParts>(login);

    private static void Add(HealthCheckServiceOptions options, string check, string login, Func<IServiceProvider, IHealthCheck> create) =>
        options.Registrations.Add(
            new HealthCheckRegistration(login.Length == 0 ? check : $"{check}:{login}", create, failureStatus: null, tags: null));
}
