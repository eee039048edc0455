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

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (ApiRequests.IsApi(Context))
        {
            ApiChallenge.AskToSignIn(Response);
            return Task.CompletedTask;
        }

        return BeginAsync(new AuthenticationProperties { RedirectUri = properties.RedirectUri ?? CurrentAddress() });
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

    private Task BeginAsync(AuthenticationProperties notes)
    {
        if (BrowserRequests.TryRefuse(Context))
        {
            return Task.CompletedTask;
        }

        notes.RedirectUri = LocalAddress.OrFrontPage(notes.RedirectUri, OriginalPathBase);
        return Context.ChallengeAsync(stock.Name, notes);
    }

    private string? CurrentAddress() => HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)
        ? OriginalPathBase + OriginalPath + Request.QueryString
        : null;
}
