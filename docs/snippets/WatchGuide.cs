using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.Snippets;

internal static class WatchGuide
{
    public static void Map(WebApplication app)
    {
        #region map-health
        app.MapHealthChecks("/health", new HealthCheckOptions
        {
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
            ResponseWriter = (context, report) => context.Response.WriteAsync(string.Join(
                '\n', report.Entries.Select(check => $"{check.Key}: {check.Value.Status}. {check.Value.Description}"))),
        });
        #endregion
    }
}
