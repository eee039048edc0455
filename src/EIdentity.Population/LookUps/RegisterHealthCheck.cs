using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.Population;

/// <summary>Reports a register whose latest look-ups all failed.</summary>
internal sealed class RegisterHealthCheck(RegisterHealth health, string register) : IHealthCheck
{
    private const int ToleratedInARow = 2;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        (int inARow, ErrorCode? latest) = health.FailuresOf(register);
        return Task.FromResult(inARow <= ToleratedInARow
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(
                context.Registration.FailureStatus,
                $"The last {inARow} look-ups failed, the latest with {latest}: {latest?.Summary} See {latest?.HelpPath}."));
    }
}
