using System.Globalization;
using System.Threading.RateLimiting;
using EIdentity.AspNetCore;

namespace PublicServicePortal;

/// <summary>Limits how fast one citizen, or one address that nobody is signed in at, can ask for pages.</summary>
/// <remarks>How often the register is asked about one person is limited by the SDK, whatever the way to it.</remarks>
public static class RequestLimits
{
    private const int Default = 300;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the limit: <c>Portal:RequestsPerMinute</c>, 300 unless it is set.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, IConfiguration settings)
    {
        int perMinute = settings.GetValue("Portal:RequestsPerMinute", Default);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (rejected, _) =>
            {
                TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? after : Window;
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
                PartitionOf(context),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window }));
        });
    }

    // A whole office may share one address: who is signed in is counted alone.
    private static string PartitionOf(HttpContext context) => context.User.FindSignedIn() is { } login
        ? DossierOwner.Of(login.Subject)
        : context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
