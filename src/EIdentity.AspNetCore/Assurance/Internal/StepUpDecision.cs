using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Decides what becomes of a citizen who is signed in, but not well enough, whichever handler signed them in.</summary>
internal sealed class StepUpDecision
{
    private readonly AssuranceNeed _need;
    private readonly bool _canBeMended;

    public StepUpDecision(
        AssuranceNeed need,
        ElectronicIdentity identity,
        AuthenticationProperties session,
        SessionTerms terms)
    {
        _need = need;
        Gap = need.FindGap(identity, terms);
        _canBeMended = need.CanBeMended(Gap, identity, session, terms.Now);
    }

    /// <summary>Gets what the session lacks.</summary>
    public AssuranceGap Gap { get; }

    /// <summary>Answers the request, unless a login in this browser can close the gap; then the handler must begin one.</summary>
    /// <returns>Whether the handler must begin a login.</returns>
    public bool MustLogIn(HttpContext context, LevelOptions level, EIdentityWebOptions web, PathString pathBase, string scheme)
    {
        bool isApi = ApiRequests.IsApi(context);
        if (_canBeMended && !isApi)
        {
            return true;
        }

        if (_canBeMended)
        {
            ApiChallenge.AskToStepUp(context.Response, level.Values.Satisfying(_need.Level), _need.MaxAge);
        }
        else if (isApi || Gap == AssuranceGap.None)
        {
            // A new login would change nothing and come straight back here.
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            ProblemRedirect.To(
                context.Response,
                pathBase,
                web,
                Gap == AssuranceGap.Age ? ErrorCodes.LevelTooOld : ErrorCodes.LevelNotSigned,
                reference: null,
                pathBase + "/",
                scheme);
        }

        return false;
    }
}
