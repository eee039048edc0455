using System.Security.Claims;

namespace EIdentity.AspNetCore;

/// <content>Answers a form that comes after its session: what was typed is kept for its own citizen, or said to be lost.</content>
internal sealed partial class EIdentityHandler
{
    // No redirect to the provider: the citizen pressed "send" and must read what became of it.
    private async Task AnswerPostedAsync()
    {
        if (BrowserRequests.TryRefuse(Context))
        {
            return;
        }

        PostedOutcome outcome = await KeepPostedAsync().ConfigureAwait(false);
        await SessionEndedPage.SendAsync(Context, OriginalPathBase, Scheme.Name, outcome, KeptForms.Lifetime).ConfigureAwait(false);
    }

    private async Task<PostedOutcome> KeepPostedAsync()
    {
        if (BroughtSession.Find(Context) is not { } brought
            || SessionClaims.Read(brought) is not { } identity
            || LocalAddress.Find(OriginalPathBase + OriginalPath + Request.QueryString) is not { Length: <= MaxFormAddress } address)
        {
            return PostedOutcome.Lost;
        }

        // The form's token was made for the session that has ended; whoever signs in next has another.
        ClaimsPrincipal nobody = Context.User;
        Context.User = brought;
        try
        {
            return await forms.KeepAsync(
                Context, identity.ToPersonDigest(), address, cameAfterSession: true, Options.AllowsPlainHttp).ConfigureAwait(false);
        }
        finally
        {
            Context.User = nobody;
        }
    }
}
