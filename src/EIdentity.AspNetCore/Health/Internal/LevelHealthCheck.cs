using System.Globalization;
using EIdentity.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Shows the last level value that no setting maps, and warns before an agreement ends.</summary>
internal sealed class LevelHealthCheck(UnmappedLevels unmapped, LevelOptions level, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (level.Source == LevelSource.Agreement && !level.Agreement.IsInForce(now))
        {
            return Task.FromResult(new HealthCheckResult(
                context.Registration.FailureStatus,
                $"The agreement in Level:Agreement does not hold today, so every login is refused ({ErrorCodes.LevelAgreementExpired})."));
        }

        if (unmapped.Last is { } seen && now - seen.At < ShownFor)
        {
            return Task.FromResult(HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture,
                $"At {seen.At:u} the provider sent {seen.Level.ClaimName} \"{seen.Level.Value}\", "
                    + $"which {seen.Level.Setting} does not list; the login was refused ({ErrorCodes.LevelUnknown}).")));
        }

        return Task.FromResult(level.Source == LevelSource.Agreement && !level.Agreement.IsInForce(now + Notice)
            ? HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture,
                $"The agreement in Level:Agreement ends on {level.Agreement.ExpiresOn:yyyy-MM-dd}; get a new one from the provider."))
            : HealthCheckResult.Healthy("Every level seen in the last day is in the settings."));
    }
}
