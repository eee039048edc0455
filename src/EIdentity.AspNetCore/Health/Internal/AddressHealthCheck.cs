using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Shows for a day what was wrong with the address that browsers see the app under.</summary>
internal sealed class AddressHealthCheck(AddressFindings findings) : IHealthCheck
{
    public const string Called = "eidentity_address";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(findings.Last is { } found
            ? HealthCheckResult.Degraded(found)
            : HealthCheckResult.Healthy("Every login of the last day began at an address that browsers come back to."));
}
