using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <content>Decides what becomes of a citizen who is signed in, but not well enough.</content>
internal sealed partial class EIdentityHandler
{
    /// <summary>A session of too low or too old a level proves it in one round trip; any other refusal stays one.</summary>
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        AuthenticateResult session = await Context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        ElectronicIdentity? identity = session.Succeeded ? SessionClaims.Read(session.Principal) : null;
        AssuranceNeed? need = AssuranceNeed.Of(Context);
        AssuranceGap gap = identity is null ? AssuranceGap.None : need?.FindGap(identity, loginOptions.Value.ClockSkew, TimeProvider.GetUtcNow()) ?? AssuranceGap.None;
        if (identity is null || need is null || gap == AssuranceGap.None)
        {
            // A new login would change nothing and come straight back here.
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        bool canBeMended = need.CanBeMended(gap, identity, session.Properties!, TimeProvider.GetUtcNow());
        if (ApiRequests.IsApi(Context))
        {
            AnswerApi(need, canBeMended);
        }
        else if (canBeMended)
        {
            await StepUpAsync(need, identity).ConfigureAwait(false);
        }
        else
        {
            RedirectToProblem(gap == AssuranceGap.Age ? ErrorCodes.LevelTooOld : ErrorCodes.LevelNotSigned, reference: null, OriginalPathBase + "/");
        }
    }

    private async Task StepUpAsync(AssuranceNeed need, ElectronicIdentity identity)
    {
        // Checked like any address that a browser is sent to: "//host/…" is another host to it.
        string? address = LocalAddress.Find(OriginalPathBase + OriginalPath + Request.QueryString);
        string? handle = address is null ? null : await forms.KeepAsync(Context, identity.Subject, address).ConfigureAwait(false);
        AuthenticationProperties notes = new()
        {
            RedirectUri = LocalAddress.OrFrontPage(CurrentAddress(), OriginalPathBase),
            IsStepUp = true,
            Form = handle is null ? null : (handle, address!),
        };
        await BeginAsync(need, identity.Subject, notes).ConfigureAwait(false);
    }

    private void AnswerApi(AssuranceNeed need, bool canBeMended)
    {
        if (canBeMended)
        {
            ApiChallenge.AskToStepUp(Response, need, loginOptions.Value.Level);
        }
        else
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
