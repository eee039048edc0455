using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Checks the session's level and its age against an endpoint's requirement.</summary>
internal sealed class AssuranceHandler(TimeProvider time) : AuthorizationHandler<AssuranceRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AssuranceRequirement requirement)
    {
        if (context.User.FindSignedIn() is { } login && login.Level.Satisfies(requirement.Level) && IsYoungEnough(login, requirement.MaxAge))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private bool IsYoungEnough(SignedIn login, TimeSpan? maxAge) =>
        maxAge is not { } limit || (login.Identity.AuthenticatedAt is { } at && time.GetUtcNow() - at <= limit);
}
