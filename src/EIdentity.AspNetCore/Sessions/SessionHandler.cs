using System.Security.Claims;
using System.Text.Encodings.Web;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Keeps the session in a cookie as ASP.NET does, but begins each one anew and lets none come back.</summary>
/// <remarks>
/// The base class renews the key under which an app's ticket store holds the session that came with the request, and a request
/// that is still running when a session ends would write its cookie again.
/// </remarks>
internal sealed class SessionHandler(
    SessionRecords records,
    SessionConnections connections,
    IOptionsMonitor<CookieAuthenticationOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder) : CookieAuthenticationHandler(options, loggers, encoder)
{
    // In which the base class keeps the store's key.
    private const string StoreKeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    private readonly IOptionsMonitor<CookieAuthenticationOptions> _options = options;
    private readonly ILoggerFactory _loggers = loggers;
    private readonly UrlEncoder _encoder = encoder;

    private bool _hasBegunAnother;

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        // Whoever knew the old session, a kiosk's visitor before or a copy of the cookie, knows nothing of the new one.
        await AuthenticateAsync().ConfigureAwait(false);
        CurrentSession? old = Context.Features.Get<CurrentSession>();
        string? id = null;
        try
        {
            id = await records.BeginAsync(user, Context.RequestAborted).ConfigureAwait(false);
            await WriteAnewAsync(SessionClaims.WithId(user, id), properties).ConfigureAwait(false);
            await EndAsync(old).ConfigureAwait(false);
            await ForgetTicketAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (InvalidOperationException or OperationCanceledException) || id is not null)
        {
            await EndAsync(id is null ? null : new CurrentSession(id)).ConfigureAwait(false);
            throw failure as EIdentityException ?? new LoginException(
                ErrorCodes.SessionNotWritten,
                $"The session could not be written: {failure.GetType().Name}.");
        }
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (Context.Features.Get<CurrentSession>() is null)
        {
            await AuthenticateAsync().ConfigureAwait(false);
        }

        await EndAsync(Context.Features.Get<CurrentSession>()).ConfigureAwait(false);
        await base.HandleSignOutAsync(properties).ConfigureAwait(false);
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        AuthenticateResult result = await base.HandleAuthenticateAsync().ConfigureAwait(false);
        if (result.Succeeded && Context.Features.Get<CurrentSession>() is { } current)
        {
            connections.Add(Context, current.Id, records.EndOf(result.Principal));
        }

        return result;
    }

    // Only here, when the answer begins, is it known whether the session lives on to have its cookie renewed.
    protected override async Task FinishResponseAsync()
    {
        if (_hasBegunAnother
            || (Context.Features.Get<CurrentSession>() is { } current
                && !await records.ExistsAsync(current.Id, Context.RequestAborted).ConfigureAwait(false)))
        {
            return;
        }

        await base.FinishResponseAsync().ConfigureAwait(false);
    }

    // A handler that has seen no request of the old session: the base class keeps the store's key in a field of its own.
    private async Task WriteAnewAsync(ClaimsPrincipal session, AuthenticationProperties? properties)
    {
        using SessionCookieManager.Hidden hidden = SessionCookieManager.Hide(Context);
        SessionHandler anew = new(records, connections, _options, _loggers, _encoder);
        await anew.InitializeAsync(Scheme, Context).ConfigureAwait(false);
        await anew.WriteAsync(session, properties).ConfigureAwait(false);
        _hasBegunAnother = true;
    }

    // Nothing of the old session is left in the app's own store; the base class would have written over it.
    private async Task ForgetTicketAsync()
    {
        if (Options.SessionStore is { } store
            && Options.CookieManager.GetRequestCookie(Context, Options.Cookie.Name!) is { } cookie
            && Options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirst(StoreKeyClaim)?.Value is { } key)
        {
            await store.RemoveAsync(key, Context, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private Task WriteAsync(ClaimsPrincipal session, AuthenticationProperties? properties) => base.HandleSignInAsync(session, properties);

    private async Task EndAsync(CurrentSession? session)
    {
        if (session is not null)
        {
            // Whoever drops the connection must not keep the session.
            await records.EndAsync(session.Id, CancellationToken.None).ConfigureAwait(false);
            connections.Cut(session.Id, Context);
        }
    }
}
