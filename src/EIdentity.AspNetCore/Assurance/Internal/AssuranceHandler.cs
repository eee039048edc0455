using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Checks the session's level and its age against an endpoint's requirement.</summary>
internal sealed class AssuranceHandler(IOptions<LoginOptions> options, TimeProvider time) : AuthorizationHandler<AssuranceRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AssuranceRequirement requirement)
    {
        if (context.User.FindSignedIn() is { } login
            && login.Level.Satisfies(requirement.Level)
            && LevelAge.IsWithin(requirement.MaxAge, login.Identity.AuthenticatedAt, options.Value.ClockSkew, time.GetUtcNow()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
