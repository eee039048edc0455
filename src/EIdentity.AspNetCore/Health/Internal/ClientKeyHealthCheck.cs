using EIdentity.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Warns a month before a certificate of this service's own keys expires, and fails once it has.</summary>
internal sealed class ClientKeyHealthCheck(ClientKeys keys, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check(context));

    private HealthCheckResult Check(HealthCheckContext context)
    {
        try
        {
            (string Setting, DateTimeOffset NotAfter)[] certificates = [.. keys.ReadExpiries()];
            if (certificates.Length == 0)
            {
                return HealthCheckResult.Healthy("No key of this service came in a certificate, so none expires.");
            }

            (string setting, DateTimeOffset end) = certificates.MinBy(certificate => certificate.NotAfter);
            DateTimeOffset now = time.GetUtcNow();
            return end < now ? new HealthCheckResult(
                context.Registration.FailureStatus,
                $"The certificate of {setting} expired at {end:u}; put a new one in its place and register it with the provider.")
                : end - now < Notice
                    ? HealthCheckResult.Degraded(
                        $"The certificate of {setting} expires at {end:u}; register the next one with the provider.")
                : HealthCheckResult.Healthy($"The first certificate to expire is that of {setting}, at {end:u}.");
        }
        catch (LoginException failure)
        {
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                $"A key of this service cannot be used: {failure.Message} ({failure.Reference})");
        }
    }
}
