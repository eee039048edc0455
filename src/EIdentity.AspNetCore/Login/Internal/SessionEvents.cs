using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Ends sessions that have had their time, around the app's own events, all of which still run.</summary>
/// <param name="records">Knows which sessions live.</param>
/// <param name="connections">Knows which requests run for a session.</param>
/// <param name="own">The app's events.</param>
/// <param name="ownType">The type of the app's events, when they come from its services.</param>
internal sealed class SessionEvents(
    SessionRecords records,
    SessionConnections connections,
    CookieAuthenticationEvents own,
    Type? ownType) : CookieAuthenticationEvents
{
    /// <summary>Judges the session before the app's own event, which may end it for reasons of its own.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!await IsAliveAsync(context).ConfigureAwait(false))
        {
            // Its cookie is left alone: this answer may come after the one that wrote the next session's.
            context.RejectPrincipal();
            return;
        }

        await Own(context.HttpContext).ValidatePrincipal(context).ConfigureAwait(false);
        context.Properties.RenewsCookie |= context.ShouldRenew;
    }

    public override async Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        await Own(context.HttpContext).CheckSlidingExpiration(context).ConfigureAwait(false);
        context.Properties.RenewsCookie |= context.ShouldRenew;
    }

    public override Task SigningIn(CookieSigningInContext context) => Own(context.HttpContext).SigningIn(context);

    public override Task SignedIn(CookieSignedInContext context) => Own(context.HttpContext).SignedIn(context);

    public override Task SigningOut(CookieSigningOutContext context) => Own(context.HttpContext).SigningOut(context);

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        Own(context.HttpContext).RedirectToLogin(context);

    public override Task RedirectToLogout(RedirectContext<CookieAuthenticationOptions> context) =>
        Own(context.HttpContext).RedirectToLogout(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Own(context.HttpContext).RedirectToAccessDenied(context);

    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) =>
        Own(context.HttpContext).RedirectToReturnUrl(context);

    private async Task<bool> IsAliveAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } principal || records.Read(principal, context.Properties.SessionId) is not { } ticket)
        {
            return false;
        }

        // Known as running before it is looked up: whoever ends the session from here on cuts this request too.
        connections.Add(context.HttpContext, ticket.Id, ticket.EndsAt);
        return await records.HoldAsync(ticket, context.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    private CookieAuthenticationEvents Own(HttpContext context) =>
        ownType is null ? own : (CookieAuthenticationEvents)context.RequestServices.GetRequiredService(ownType);
}
