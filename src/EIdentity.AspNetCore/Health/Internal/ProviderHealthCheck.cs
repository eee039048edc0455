using EIdentity.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.AspNetCore;

/// <summary>Says whether the provider's discovery document is there, fresh or kept; it is fetched only when it is due.</summary>
internal sealed class ProviderHealthCheck(ProviderDocuments documents) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("The provider's discovery document is in use.");
        }
        catch (LoginException failure)
        {
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                $"No login can begin: {failure.Message} ({failure.Reference})");
        }
    }
}
