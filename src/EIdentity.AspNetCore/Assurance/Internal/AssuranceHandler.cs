using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Checks the session's level, its age and its evidence against a requirement.</summary>
internal sealed class AssuranceHandler(IHttpContextAccessor accessor, LoginSchemes schemes) : AuthorizationHandler<AssuranceRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AssuranceRequirement requirement)
    {
        // Code that asks the authorization service itself may hand over any resource; the request is the same.
        if ((context.Resource as HttpContext ?? accessor.HttpContext) is { } http)
        {
            AssuranceNeed.Note(http, requirement);
        }

        if (SessionClaims.Read(context.User) is { } identity
            && AssuranceNeed.Of([requirement])?.FindGap(identity, schemes.TermsOf(context.User)) == AssuranceGap.None)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
