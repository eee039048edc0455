using System.Security.Claims;
using System.Text.Encodings.Web;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace EIdentity.AspNetCore;

/// <summary>Hosts <see cref="LoginFlow"/> in ASP.NET: the challenge begins a login, the callback completes it.</summary>
internal sealed partial class EIdentityHandler(
    LoginSchemes schemes,
    LoginCookie cookie,
    KeptFormCookie forms,
    LoginListeners listeners,
    SharedComputer computer,
    IOptionsMonitor<EIdentityHandlerOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder) : RemoteAuthenticationHandler<EIdentityHandlerOptions>(options, loggers, encoder)
{
    private (ElectronicIdentity Identity, AuthenticationProperties Notes)? _proven;

    private LoginFlow Flow => Context.RequestServices.GetRequiredKeyedService<LoginFlow>(Options.Login);

    private LoginOptions Settings => Context.RequestServices.GetLoginOptions(Options.Login);

    public override async Task<bool> HandleRequestAsync()
    {
        try
        {
            bool isHandled = await base.HandleRequestAsync().ConfigureAwait(false);
            if (_proven is { } login)
            {
                // Only now does the session stand.
                await listeners.SignedInAsync(Context, login.Identity, login.Notes.IsStepUp).ConfigureAwait(false);
            }

            return isHandled;
        }
        catch (AuthenticationFailureException failure) when (failure.InnerException is OperationCanceledException
            && Context.RequestAborted.IsCancellationRequested)
        {
            // The base class makes a failed login of every exception; that a browser went away is none.
            throw new OperationCanceledException(Context.RequestAborted);
        }
        catch (OperationCanceledException) when (_proven is not null && Context.RequestAborted.IsCancellationRequested)
        {
            await listeners.AbandonedAsync(Context).ConfigureAwait(false);
            throw;
        }
        catch (EIdentityException failure) when (_proven is not null)
        {
            // Proven, but the session could not be written: the citizen reads what to do and not a bare 500.
            LoginException refused = failure as LoginException
                ?? new LoginException(failure.Error, (failure as SharedStateException)?.Detail ?? "The session could not be written.");
            LoginLog.Refused(Logger, refused);
            await RefuseAsync(refused, _proven.Value.Notes).ConfigureAwait(false);
            return true;
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (ApiRequests.IsApi(Context))
        {
            ApiChallenge.AskToSignIn(Response);
            return Task.CompletedTask;
        }

        if (PostedForm.IsTurnedAway(Context, properties))
        {
            return AnswerPostedAsync();
        }

        // Nobody is sent where what the endpoint needs can never be proven.
        AssuranceNeed? need = AssuranceNeed.Of(Context);
        if (need is not null && schemes.FindInPlaceOf(Scheme.Name, need.Level, need.Evidence, need.MaxAge) is { } other)
        {
            return Context.ChallengeAsync(other.Name, properties);
        }

        string returnUrl = LocalAddress.ForReturn(properties.RedirectUri ?? CurrentAddress(), OriginalPathBase, out bool isShortened);
        if (isShortened)
        {
            Log.ReturnAddressShortened(Logger);
        }

        return MovesToPublicHost(need, returnUrl)
            ? Task.CompletedTask
            : BeginAsync(need, samePersonAs: null, new AuthenticationProperties { RedirectUri = returnUrl });
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        NoStore();
        LoginCallback callback = new(HttpMethods.IsGet(Request.Method) ? ReadParameters(Request.Query) : [])
        {
            ClientAddress = Context.Connection.RemoteIpAddress,
            RawQuery = HttpMethods.IsGet(Request.Method) ? Request.QueryString.Value : null,
        };
        cookie.TryTake(
            Context,
            Flow.FindState(callback).Reveal(),
            Options.AllowsPlainHttp,
            out LoginTransaction? transaction,
            out AuthenticationProperties? notes);
        notes ??= new AuthenticationProperties();
        notes.RedirectUri = LocalAddress.OrFrontPage(notes.RedirectUri, OriginalPathBase);
        try
        {
            if (await Flow.CompleteAsync(
                callback,
                transaction,
                Context.RequestAborted).ConfigureAwait(false) is LoginOutcome.SignedIn login)
            {
                return await SignInAsync(login, notes).ConfigureAwait(false);
            }

            await listeners.CancelledAsync(Context).ConfigureAwait(false);
            ProblemRedirect.To(
                Response,
                OriginalPathBase,
                Options.Web,
                ErrorCodes.CancelledByCitizen,
                reference: null,
                notes.RedirectUri,
                Scheme.Name);
            return HandleRequestResult.Handle();
        }
        catch (LoginException refused) when (refused.MayBeginAgain && transaction is not null && !notes.IsSecondTry && !notes.IsStepUp)
        {
            // Nobody did anything wrong: the citizen is asked once more, and a provider that says so again is believed.
            AssuranceNeed.Note(
                Context, new AssuranceRequirement(transaction.Kept.Level, transaction.Kept.MaxAge, LevelEvidence.None));
            AuthenticationProperties again = new() { RedirectUri = notes.RedirectUri, IsSecondTry = true };
            await BeginAsync(AssuranceNeed.Of(Context), samePersonAs: null, again).ConfigureAwait(false);
            return HandleRequestResult.Handle();
        }
        catch (LoginException refused)
        {
            if (refused.Error == ErrorCodes.StepUpByAnotherPerson)
            {
                await EndSessionAsync().ConfigureAwait(false);
                await forms.DropAsync(Context, Options.AllowsPlainHttp).ConfigureAwait(false);
            }
            else if (refused.Error == ErrorCodes.LoginOfAnotherBrowser && transaction is null)
            {
                Log.CallbackWithoutCookie(Logger, AddressFindings.Printable(Request.Host.Value), Options.Web.PublicOrigin ?? "not set");
            }

            return await RefuseAsync(refused, notes).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Context.RequestAborted.IsCancellationRequested)
        {
            await listeners.AbandonedAsync(Context).ConfigureAwait(false);
            throw;
        }
    }

    private static List<KeyValuePair<string, string>> ReadParameters(IQueryCollection query)
    {
        List<KeyValuePair<string, string>> parameters = [];
        foreach ((string name, StringValues values) in query)
        {
            foreach (string? value in values)
            {
                parameters.Add(new(name, value ?? string.Empty));
            }
        }

        return parameters;
    }

    private async Task BeginAsync(AssuranceNeed? need, SubjectKey? samePersonAs, AuthenticationProperties notes)
    {
        if (BrowserRequests.TryRefuse(Context))
        {
            return;
        }

        if (PublicAddress.Find(Request, OriginalPathBase, Options.CallbackPath, Options.Web) is not { } callback)
        {
            // No browser sends such a host, and no login could come back to it.
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (callback.Scheme == Uri.UriSchemeHttp && !callback.IsLoopback)
        {
            Addresses.NotePlainHttp(Request, callback);
        }

        LoginRequest request = new()
        {
            RedirectUri = callback,
            Level = need?.Level,
            MaxAge = need?.MaxAge,
            SamePersonAs = samePersonAs,
            UiLocale = PageLanguages.Of(Context).Code,
            ClientAddress = Context.Connection.RemoteIpAddress,
            Reauthenticate = samePersonAs is null && await computer.MustAskAnewAsync(Context).ConfigureAwait(false),
        };
        notes.AskedAge = LevelAge.Shorter(need?.MaxAge, Settings.Level.MaxAge);
        NoStore();
        try
        {
            BegunLogin login = await Flow.BeginAsync(request, Context.RequestAborted).ConfigureAwait(false);
            cookie.Write(Context, login.Transaction, notes, Settings.LoginLifetime, Options.AllowsPlainHttp);
            Response.Redirect(login.Address.Reveal().AbsoluteUri);
        }
        catch (LoginException refused)
        {
            if (refused.Error == ErrorCodes.TooManyLogins)
            {
                // Listeners hear nothing of it: whoever begins too many would have each of them write as many lines.
                await LoginPages.WaitAsync(Context, OriginalPathBase, Options.Web, notes.RedirectUri!, Scheme.Name).ConfigureAwait(false);
                return;
            }

            await RefuseAsync(refused, notes).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Context.RequestAborted.IsCancellationRequested)
        {
            await listeners.AbandonedAsync(Context).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<HandleRequestResult> SignInAsync(LoginOutcome.SignedIn login, AuthenticationProperties notes)
    {
        ElectronicIdentity identity = login.Identity;
        if (notes.IsStepUp && await IsColleagueAsync(identity).ConfigureAwait(false))
        {
            throw new LoginException(
                ErrorCodes.StepUpByAnotherPerson, "Another person acts for the account than the one who had to prove its level.");
        }

        AuthenticationProperties session = new()
        {
            RedirectUri = notes.RedirectUri,
            AskedAge = notes.AskedAge,
            LogoutHint = login.LogoutHint,
        };
        if (await forms.WaitsForAsync(Context, identity.ToPersonDigest(), Options.AllowsPlainHttp).ConfigureAwait(false))
        {
            session.RedirectUri = LocalAddress.Of(OriginalPathBase, EIdentityDefaults.KeptFormPath);
        }

        _proven = (identity, notes);
        ClaimsPrincipal principal = SessionClaims.Write(identity, schemes.FingerprintOf(schemes.Find(Scheme.Name)!), Scheme.Name);
        return HandleRequestResult.Success(new AuthenticationTicket(principal, session, Scheme.Name));
    }

    // Several people may share the account of one organisation, which is all that the flow compares.
    private async Task<bool> IsColleagueAsync(ElectronicIdentity identity)
    {
        AuthenticateResult session = await Context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        return session.Succeeded
            && SessionClaims.Read(session.Principal) is { } before
            && before.ToPersonDigest() != identity.ToPersonDigest();
    }

    private async Task<HandleRequestResult> RefuseAsync(LoginException refused, AuthenticationProperties notes)
    {
        await listeners.RefusedAsync(Context, refused).ConfigureAwait(false);

        // At once to another address: the callback's own holds code and state (RFC 9700, section 4.2).
        ProblemRedirect.To(Context, OriginalPathBase, Options.Web, refused, notes.RedirectUri!, Scheme.Name);
        return HandleRequestResult.Handle();
    }

    // That another person signed in is what the citizen must read, whatever the app's ticket store does.
    private async Task EndSessionAsync()
    {
        try
        {
            await Context.SignOutAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Log.SessionNotEnded(Logger, failure.GetType().Name);
        }
    }

    private string? CurrentAddress() => HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)
        ? OriginalPathBase + OriginalPath + Request.QueryString
        : null;

    private void NoStore()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
