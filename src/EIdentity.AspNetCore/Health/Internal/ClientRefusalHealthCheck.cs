using System.Globalization;
using EIdentity.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Warns while the last thing an endpoint of the provider said is that it refuses this client.</summary>
internal sealed class ClientRefusalHealthCheck(ClientRefusals refusals) : IHealthCheck
{
    // However long ago: only an answer of the provider's can tell that it lets this client in again.
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(refusals.Last is { } refused
            ? HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture,
                $"At {refused.At:u} the provider refused this client, "
                    + $"and has accepted no such call since: {refused.Message} ({refused.Reference})"))
            : HealthCheckResult.Healthy("The provider has not refused this client, or has accepted the same call since."));
}
