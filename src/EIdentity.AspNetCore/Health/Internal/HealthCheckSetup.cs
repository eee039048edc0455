using System.Diagnostics.CodeAnalysis;
using EIdentity.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds the checks that the app's services can answer, once all of them are known.</summary>
internal sealed class HealthCheckSetup(IServiceProviderIsService services) : IConfigureOptions<HealthCheckServiceOptions>
{
    public void Configure(HealthCheckServiceOptions options)
    {
        Add<LevelHealthCheck>(options, "eidentity_levels");
        if (services.IsService(typeof(LoginFlow)))
        {
            Add<ProviderHealthCheck>(options, "eidentity_provider");
            Add<KeySetHealthCheck>(options, "eidentity_keys");
            Add<ClockHealthCheck>(options, "eidentity_clock");
            Add<ClientRefusalHealthCheck>(options, "eidentity_client");
            Add<ClientKeyHealthCheck>(options, "eidentity_client_keys");
        }
    }

    private static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCheck>(HealthCheckServiceOptions options, string name)
        where TCheck : class, IHealthCheck =>
        options.Registrations.Add(new HealthCheckRegistration(name, ActivatorUtilities.GetServiceOrCreateInstance<TCheck>, failureStatus: null, tags: null));
}
