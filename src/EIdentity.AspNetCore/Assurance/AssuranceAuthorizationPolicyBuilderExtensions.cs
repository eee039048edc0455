using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Requires an assurance level in authorization policies.</summary>
public static class AssuranceAuthorizationPolicyBuilderExtensions
{
    /// <summary>Adds the requirement of a level, asked of the session that e-identity login began.</summary>
    /// <param name="builder">The policy.</param>
    /// <param name="level"><see cref="AssuranceLevel.Level1"/> or <see cref="AssuranceLevel.Level2"/>.</param>
    /// <param name="maxAge">How long ago the citizen may have proven the level; the default does not limit it.</param>
    /// <param name="evidence">What must prove the level: <see cref="LevelEvidence.SignedToken"/>, or anything.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is neither, the age is shorter than a second, or the evidence cannot be demanded.
    /// </exception>
    public static AuthorizationPolicyBuilder RequireAssurance(
        this AuthorizationPolicyBuilder builder,
        AssuranceLevel level,
        TimeSpan? maxAge = null,
        LevelEvidence evidence = LevelEvidence.None)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.AuthenticationSchemes.Contains(EIdentityDefaults.SessionScheme))
        {
            builder.AuthenticationSchemes.Add(EIdentityDefaults.SessionScheme);
        }

        return builder.AddRequirements(new AssuranceRequirement(level, maxAge, evidence));
    }
}
