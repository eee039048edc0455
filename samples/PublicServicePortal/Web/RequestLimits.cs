using System.Globalization;
using System.Threading.RateLimiting;
using EIdentity.AspNetCore;

namespace PublicServicePortal;

/// <summary>Limits how fast one citizen, or one address that nobody is signed in at, can ask for pages.</summary>
/// <remarks>How often the register is asked about one person is limited by the SDK, whatever the way to it.</remarks>
public static class RequestLimits
{
    private const int Default = 300;


    // A whole office or mobile network may share an address. Logins are limited by the SDK (MaxBegunLoginsPerMinute).
    private const int DefaultOfAnAddress = 6000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Adds the limits: <c>Portal:RequestsPerMinute</c> of one citizen, 300 unless it is set, and
    /// <c>Portal:RequestsPerMinuteOfAnAddress</c> of all at one address who are not signed in, 6,000.
    /// </summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, IConfiguration settings)
    {
        int perMinute = settings.GetValue("Portal:RequestsPerMinute", Default);
        int ofAnAddress = settings.GetValue("Portal:RequestsPerMinuteOfAnAddress", DefaultOfAnAddress);
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
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = context.User.FindSignedIn() is null ? ofAnAddress : perMinute,
                    Window = Window,
                }));
        });
    }

    // A whole office may share one address: who is signed in is counted alone.
    private static string PartitionOf(HttpContext context) => context.User.FindSignedIn() is { } login
        ? DossierOwner.Of(login)
        : context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
