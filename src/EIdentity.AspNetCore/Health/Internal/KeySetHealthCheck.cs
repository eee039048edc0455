using System.Globalization;
using EIdentity.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Warns while the provider's key set is kept past its time, and fails before it can be used no longer.</summary>
internal sealed class KeySetHealthCheck(ProviderDocuments documents) : IHealthCheck
{
    // Renewed hourly and usable for a day: two hours is a renewal that failed, twelve leave half a day to act.
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);
    private static readonly TimeSpan Urgent = TimeSpan.FromHours(12);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await documents.GetKeysAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (LoginException failure)
        {
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                $"No login can be completed: {failure.Message} ({failure.Reference})");
        }

        TimeSpan age = documents.KeySetAge ?? TimeSpan.Zero;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"The provider's key set is {age.TotalHours:0.0} h old; it is renewed hourly and usable for 24 h.");
        return age >= Urgent ? new HealthCheckResult(context.Registration.FailureStatus, text)
            : age >= Late ? HealthCheckResult.Degraded(text)
            : HealthCheckResult.Healthy(text);
    }
}
