using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <content>Decides what becomes of a citizen who is signed in, but not well enough.</content>
internal sealed partial class EIdentityHandler
{
    private const int MaxFormAddress = 512;

    /// <summary>A session of too low or too old a level proves it in one round trip; any other refusal stays one.</summary>
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        AuthenticateResult session = await Context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        ElectronicIdentity? identity = session.Succeeded ? SessionClaims.Read(session.Principal) : null;
        if (identity is null || AssuranceNeed.Of(Context) is not { } need)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // Whoever signed the citizen in can prove more of the same account; another provider knows another one.
        if (schemes.FindOf(session.Principal!) is { } began && began.Name != Scheme.Name)
        {
            await Context.ForbidAsync(began.Name).ConfigureAwait(false);
            return;
        }

        StepUpDecision decision = new(need, identity, session.Properties!, schemes.TermsOf(session.Principal!));
        if (decision.Gap != AssuranceGap.None && schemes.FindInPlaceOf(Scheme.Name, need.Level, need.Evidence, need.MaxAge) is { } other)
        {
            OfferLogin(other, decision.Gap);
            return;
        }

        if (decision.MustLogIn(Context, Settings.Level, Options.Web, OriginalPathBase, Scheme.Name))
        {
            await StepUpAsync(need, identity).ConfigureAwait(false);
        }
    }

    /// <summary>Says that another login is needed, and leads to it only when asked to: it may end with another account.</summary>
    private void OfferLogin(LoginScheme other, AssuranceGap gap)
    {
        if (ApiRequests.IsApi(Context))
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        ProblemRedirect.To(
            Response,
            OriginalPathBase,
            Options.Web,
            gap == AssuranceGap.Level ? ErrorCodes.LevelTooLow : ErrorCodes.LevelNotSigned,
            reference: null,
            LocalAddress.OrFrontPage(CurrentAddress(), OriginalPathBase),
            other.Name);
    }

    private async Task StepUpAsync(AssuranceNeed need, ElectronicIdentity identity)
    {
        // Before a form is kept that nobody would come back for.
        if (BrowserRequests.TryRefuse(Context))
        {
            return;
        }

        // Checked like any address that a browser is sent to: "//host/…" is another host to it. It travels in a cookie.
        string? address = LocalAddress.Find(OriginalPathBase + OriginalPath + Request.QueryString) is { Length: <= MaxFormAddress } found
            ? found
            : null;
        if (address is not null)
        {
            await forms.KeepAsync(
                Context, identity.ToPersonDigest(), address, cameAfterSession: false, Options.AllowsPlainHttp).ConfigureAwait(false);
        }

        AuthenticationProperties notes = new()
        {
            RedirectUri = CurrentAddress() is { } page
                ? LocalAddress.ForReturn(page, OriginalPathBase, out _)
                : PostedForm.PageOf(Context, OriginalPathBase),
            IsStepUp = true,
        };
        await BeginAsync(need, identity.Subject, notes).ConfigureAwait(false);
    }
}
