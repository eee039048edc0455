using System.Text.Encodings.Web;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Sends citizens who are not signed in, or not well enough, through the stock handler's login.</summary>
internal sealed class StockLoginHandler(
    StockHandlerScheme stock,
    LoginSchemes schemes,
    IOptions<LoginOptions> loginOptions,
    IOptions<EIdentityWebOptions> webOptions,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Nothing: whoever asks is forwarded to the session.</summary>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (ApiRequests.IsApi(Context))
        {
            ApiChallenge.AskToSignIn(Response);
        }
        else if (PostedForm.IsTurnedAway(Context, properties))
        {
            await SessionEndedPage.SendAsync(Context, OriginalPathBase, Scheme.Name, PostedOutcome.Lost).ConfigureAwait(false);
        }
        else if (Request.Path != EIdentityDefaults.LoginPath && await HasLostLevelAsync().ConfigureAwait(false))
        {
            LoginException lost = new(
                ErrorCodes.LoginFailedByApp,
                "The app has signed in a principal without the identity that the login added; add its identities to your own.");
            LoginLog.Refused(Logger, lost);
            ProblemRedirect.To(
                Context,
                OriginalPathBase,
                webOptions.Value,
                lost,
                LocalAddress.OrFrontPage(CurrentAddress(), OriginalPathBase),
                EIdentityDefaults.AuthenticationScheme);
        }
        else
        {
            string? address = properties.RedirectUri ?? CurrentAddress();
            await BeginAsync(new AuthenticationProperties { RedirectUri = address }).ConfigureAwait(false);
        }
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        AssuranceNeed? need = AssuranceNeed.Of(Context);
        if (need is null)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        AuthenticateResult session = await Context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        SessionTerms terms = session.Succeeded ? schemes.TermsOf(session.Principal) : default;
        if (!session.Succeeded || SessionClaims.Read(session.Principal) is not { } identity || terms.HaveEnded(identity))
        {
            // A session from before the levels, an officer's own, or one past its end: a login can still prove the level.
            await HandleChallengeAsync(properties).ConfigureAwait(false);
            return;
        }

        StepUpDecision decision = new(need, identity, session.Properties!, terms);
        if (decision.MustLogIn(Context, loginOptions.Value.Level, webOptions.Value, OriginalPathBase, Scheme.Name))
        {
            await BeginAsync(new AuthenticationProperties
            {
                RedirectUri = CurrentAddress(),
                IsStepUp = true,
                PersonDigest = identity.Subject.ToDigest(),
            }).ConfigureAwait(false);
        }
    }

    // Another login would end where this one did, and the browser would be sent round for ever.
    private async Task<bool> HasLostLevelAsync()
    {
        AuthenticateResult session = await Context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        return session.Succeeded && SessionClaims.Read(session.Principal) is null && ProvenMark.Take(Context);
    }

    private Task BeginAsync(AuthenticationProperties notes)
    {
        if (BrowserRequests.TryRefuse(Context))
        {
            return Task.CompletedTask;
        }

        notes.RedirectUri = LocalAddress.ForReturn(notes.RedirectUri, OriginalPathBase, out bool isShortened);
        if (isShortened)
        {
            Log.ReturnAddressShortened(Logger);
        }

        return Context.ChallengeAsync(stock.Name, notes);
    }

    private string? CurrentAddress() => HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)
        ? OriginalPathBase + OriginalPath + Request.QueryString
        : null;
}
