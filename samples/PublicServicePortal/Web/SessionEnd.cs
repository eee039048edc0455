using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace PublicServicePortal;

/// <summary>Says when the session at hand ends, for the page that warns of it in time (WCAG 2.2.1).</summary>
/// <param name="Seconds">How long it still lasts, if no other request comes.</param>
/// <param name="WarnSeconds">How long before its end the page warns.</param>
/// <param name="IsFinal">Whether it ends then whatever comes, and one has to sign in again.</param>
public sealed record SessionEnd(int Seconds, int WarnSeconds, bool IsFinal)
{
    public const string Path = "/session";

    private static readonly TimeSpan LongestWarning = TimeSpan.FromMinutes(5);

    /// <summary>Finds the end, this request counted in, or <see langword="null"/> where nobody is signed in.</summary>
    public static async Task<SessionEnd?> FindAsync(HttpContext context)
    {
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme);
        if (context.User.FindSignedIn() is not { } login || session.Properties?.ExpiresUtc is not { } expires)
        {
            return null;
        }

        EIdentityWebOptions web = context.RequestServices.GetRequiredService<IOptions<EIdentityWebOptions>>().Value;
        DateTimeOffset now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

        // ASP.NET renews the cookie with a request in the second half of its time. The warning stands well within that half.
        DateTimeOffset idle = expires - now < web.SessionIdleTimeout / 2 ? now + web.SessionIdleTimeout : expires;
        DateTimeOffset last = login.Identity.SignedInAt + web.SessionLifetime;
        TimeSpan warning = TimeSpan.FromTicks(Math.Min(LongestWarning.Ticks, (web.SessionIdleTimeout / 3).Ticks));
        return new SessionEnd((int)((idle < last ? idle : last) - now).TotalSeconds, (int)warning.TotalSeconds, idle >= last);
    }

    /// <summary>Maps the address that a page asks to have the session go on; to ask is to use it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, (Delegate)FindAsync).RequireAssurance(AssuranceLevel.Level1);
}
