using EIdentity.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds the checks that the app's services can answer, for each login, once all of them are known.</summary>
internal sealed class HealthCheckSetup(
    IServiceProviderIsService services,
    IEnumerable<LoginProfileKind> kinds,
    IEnumerable<LoginName> logins) : IConfigureOptions<HealthCheckServiceOptions>
{
    public void Configure(HealthCheckServiceOptions options)
    {
        // Beside a stock handler all but the level is that handler's.
        bool areOurs = services.IsService(typeof(LoginPlatform));
        if (areOurs)
        {
            Add(options, AddressHealthCheck.Called, string.Empty, static provider =>
                new AddressHealthCheck(provider.GetRequiredService<AddressFindings>()));
        }

        foreach (LoginName login in logins)
        {
            AddLevels(options, login.Value);

            // No flow is made here: settings that are wrong end the start, with all that is wrong in one message.
            if (areOurs && kinds.FindFor(login.Configuration[nameof(LoginOptions.Profile)]) is { } kind)
            {
                AddProbes(options, kind, login.Value);
                AddConfirmations(options, kind, login.Value);
            }
        }
    }

    private static void AddLevels(HealthCheckServiceOptions options, string login) =>
        Add(options, "eidentity_levels", login, provider => new LevelHealthCheck(
            provider.GetRequiredKeyedService<UnmappedLevels>(login),
            provider.GetLoginOptions(login).Level,
            provider.GetRequiredService<TimeProvider>()));

    private static void AddProbes(HealthCheckServiceOptions options, LoginProfileKind kind, string login)
    {
        foreach (string name in kind.ProbeNames)
        {
            Add(options, $"eidentity_{name}", login, provider => new LoginProbeHealthCheck(
                provider.GetRequiredKeyedService<LoginFlow>(login).Profile.Probes.Single(probe => probe.Name == name)));
        }
    }

    private static void AddConfirmations(HealthCheckServiceOptions options, LoginProfileKind kind, string login)
    {
        if (kind.Assumptions.Count > 0)
        {
            Add(options, "eidentity_confirmations", login, provider => new ConfirmationHealthCheck(kind, provider.GetLoginOptions(login)));
        }
    }

    private static void Add(HealthCheckServiceOptions options, string check, string login, Func<IServiceProvider, IHealthCheck> create) =>
        options.Registrations.Add(
            new HealthCheckRegistration(login.Length == 0 ? check : $"{check}:{login}", create, failureStatus: null, tags: null));
}
