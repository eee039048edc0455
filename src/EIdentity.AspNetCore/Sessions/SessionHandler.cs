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
    LogoutHints hints,
    IOptionsMonitor<CookieAuthenticationOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder) : CookieAuthenticationHandler(options, loggers, encoder)
{
    private readonly IOptionsMonitor<CookieAuthenticationOptions> _options = options;
    private readonly ILoggerFactory _loggers = loggers;
    private readonly UrlEncoder _encoder = encoder;

    private string? _current;
    private bool _renews;
    private bool _hasBegunAnother;

    private string? BroughtCookie => Options.CookieManager.GetRequestCookie(Context, Options.Cookie.Name!);

    // The base class has no key of an old session to keep.
    private bool BringsNone => _current is null && BroughtCookie is null;

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        (string? oldId, string? oldKey) = await FindBroughtAsync().ConfigureAwait(false);
        string id = await records.BeginAsync(user, Context.RequestAborted).ConfigureAwait(false);
        try
        {
            // Whoever knew the old session, a kiosk's visitor before or a copy of its cookie, knows nothing of the new one.
            await EndAsync(oldId).ConfigureAwait(false);
            properties ??= new AuthenticationProperties();
            properties.SessionId = id;
            if (properties.LogoutHint is { } hint)
            {
                // An app's own ticket store may hold on to the properties.
                properties.LogoutHint = null;
                await hints.KeepAsync(id, hint, Context.RequestAborted).ConfigureAwait(false);
            }

            await (BringsNone ? WriteAsync(user, properties) : WriteAnewAsync(user, properties)).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await EndAsync(id).ConfigureAwait(false);
            Options.CookieManager.DeleteCookie(Context, Options.Cookie.Name!, Options.Cookie.Build(Context));
            if (failure is EIdentityException || IsOfTheBrowser(failure))
            {
                throw;
            }

            throw new LoginException(ErrorCodes.SessionNotWritten, $"The session could not be written: {failure.GetType().Name}.");
        }

        await ForgetAsync(oldKey).ConfigureAwait(false);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        string? key = null;
        try
        {
            (string? id, key) = await FindBroughtAsync().ConfigureAwait(false);
            await EndAsync(id).ConfigureAwait(false);
        }
        finally
        {
            SharedComputer.NoteSignOut(Context);
            await DropCookieAsync(properties, key).ConfigureAwait(false);
        }
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            AuthenticateResult result = await base.HandleAuthenticateAsync().ConfigureAwait(false);
            _current = result.Properties?.SessionId;
            _renews = result.Properties?.RenewsCookie ?? false;
            return result;
        }
        catch (SharedStateException failure)
        {
            Log.SessionNotRead(Logger, failure.Code, failure.Reference, failure.Detail);
            return AuthenticateResult.Fail(failure);
        }
    }

    // Only here, when the answer begins, is it known whether the session lives on to have its cookie renewed. The base class would
    // renew the cookie of a session that it has just refused.
    protected override async Task FinishResponseAsync()
    {
        if (!_renews || _current is not { } id || _hasBegunAnother || !await LivesAsync(id).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            await base.FinishResponseAsync().ConfigureAwait(false);
            await hints.RenewAsync(id, Context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // What the app did for the request is done, and its answer is on the way.
            if (!IsOfTheBrowser(failure))
            {
                Log.SessionNotRenewed(Logger, failure.GetType().Name);
            }
        }
    }

    private async Task DropCookieAsync(AuthenticationProperties? properties, string? key)
    {
        try
        {
            await base.HandleSignOutAsync(properties).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The app's own event is down or the browser went away, before the cookie was. Without its record it proves nothing any more.
            if (!IsOfTheBrowser(failure))
            {
                Log.TicketNotForgotten(Logger, failure.GetType().Name);
            }

            await ForgetAsync(key).ConfigureAwait(false);
            Options.CookieManager.DeleteCookie(Context, Options.Cookie.Name!, Options.Cookie.Build(Context));
        }
    }

    // A store with a deadline of its own cancels too, while the browser still waits.
    private bool IsOfTheBrowser(Exception failure) =>
        failure is OperationCanceledException && Context.RequestAborted.IsCancellationRequested;

    // A handler that has seen no request of the old session: the base class keeps the store's key in a field of its own.
    private async Task WriteAnewAsync(ClaimsPrincipal session, AuthenticationProperties properties)
    {
        using SessionCookieManager.Hidden hidden = SessionCookieManager.Hide(Context);
        SessionHandler anew = new(records, connections, hints, _options, _loggers, _encoder);
        await anew.InitializeAsync(Scheme, Context).ConfigureAwait(false);
        _hasBegunAnother = true;
        await anew.WriteAsync(session, properties).ConfigureAwait(false);
    }

    private Task WriteAsync(ClaimsPrincipal session, AuthenticationProperties properties) => base.HandleSignInAsync(session, properties);

    // Whatever its own end says: a copy may have been renewed while this browser lay idle. Where the app's store cannot say which
    // session it is, nobody signs in or out as if it had ended; and whoever drops the connection must not keep the session.
    private async Task<(string? Id, string? StoreKey)> FindBroughtAsync()
    {
        try
        {
            AuthenticationTicket? ticket = BroughtCookie is { } cookie
                ? Options.TicketDataFormat.Unprotect(cookie)
                : null;
            string? key = ticket is null ? null : SessionClaims.FindStoreKey(ticket.Principal);
            ticket = key is null || Options.SessionStore is not { } store
                ? ticket
                : await store.RetrieveAsync(key, Context, CancellationToken.None).ConfigureAwait(false);
            return (ticket?.Properties.SessionId, key);
        }
        catch (SharedStateException) when (_current is not null)
        {
            return (_current, null);
        }
    }

    private async Task EndAsync(string? id)
    {
        if (id is not null)
        {
            // Whoever drops the connection must not keep the session.
            await records.EndAsync(id, CancellationToken.None).ConfigureAwait(false);
            await hints.TakeAsync(id).ConfigureAwait(false);
            connections.Cut(id, Context);
        }
    }

    // Nothing of the old session is left in the app's own store; without its record it proves nothing there either.
    private async Task ForgetAsync(string? key)
    {
        if (key is not null && Options.SessionStore is { } store)
        {
            await store.RemoveAsync(key, Context, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<bool> LivesAsync(string id)
    {
        try
        {
            return await records.ExistsAsync(id, Context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SharedStateException or OperationCanceledException)
        {
            return false;
        }
    }
}
