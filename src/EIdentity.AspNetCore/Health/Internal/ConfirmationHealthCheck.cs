using EIdentity.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Warns while settings of a login stand for what its provider has not confirmed.</summary>
internal sealed class ConfirmationHealthCheck(LoginProfileKind kind, LoginOptions settings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(kind.FindOpen(settings) is { Count: > 0 } open
            ? HealthCheckResult.Degraded($"No document of the provider confirms: {Confirmations.Describe(open)}.")
            : HealthCheckResult.Healthy("The provider has confirmed what the settings assume."));
}
