using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Reads whose session a browser had, from a cookie whose session has ended; it proves nothing and signs nobody in.</summary>
internal static class BroughtSession
{
    // Longer ago, another person may sit at the computer, and nobody waits for what was typed.
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    /// <summary>Finds the principal that the session had, for which a form of that time was made.</summary>
    /// <returns>The principal, or <see langword="null"/>: no cookie, other keys, or a ticket that lies in a store of the app.</returns>
    public static ClaimsPrincipal? Find(HttpContext context)
    {
        CookieAuthenticationOptions options = context.RequestServices
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(EIdentityDefaults.SessionScheme);
        try
        {
            AuthenticationTicket? ticket = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!) is { } cookie
                ? options.TicketDataFormat.Unprotect(cookie)
                : null;
            DateTimeOffset now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            return ticket is not null && SessionClaims.Read(ticket.Principal) is not null && now - ticket.Properties.IssuedUtc < Oldest
                ? ticket.Principal
                : null;
        }
        catch (Exception)
        {
            // What cannot be opened was nobody's.
            return null;
        }
    }
}
