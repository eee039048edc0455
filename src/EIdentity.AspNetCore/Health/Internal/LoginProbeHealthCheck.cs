using EIdentity.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Asks a probe of a login's profile.</summary>
internal sealed class LoginProbeHealthCheck(LoginProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        LoginProbeResult result = await probe.AskAsync(cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            LoginProbeStatus.Well => HealthCheckResult.Healthy(result.Text),
            LoginProbeStatus.Warning => HealthCheckResult.Degraded(result.Text),
            _ => new HealthCheckResult(context.Registration.FailureStatus, result.Text),
        };
    }
}
