using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Lets only citizens in whose account is proven at a level; others are sent to log in at it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireAssuranceAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>Requires a level.</summary>
    /// <param name="level"><see cref="AssuranceLevel.Level1"/> or <see cref="AssuranceLevel.Level2"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither.</exception>
    public RequireAssuranceAttribute(AssuranceLevel level)
    {
        if (!level.Satisfies(AssuranceLevel.Level1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "Require Level1 or Level2.");
        }

        Level = level;

        // The session's own scheme, so that an app with another default scheme is not asked for its kind of user.
        AuthenticationSchemes = EIdentityDefaults.SessionScheme;
    }

    /// <summary>Gets the level.</summary>
    public AssuranceLevel Level { get; }

    /// <summary>Gets or sets how many seconds ago the citizen may have proven the level.</summary>
    /// <value>The default value is 0: the age does not matter. A negative value is refused with <see cref="ArgumentOutOfRangeException"/>.</value>
    public int MaxAgeSeconds
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    internal TimeSpan? MaxAge => MaxAgeSeconds > 0 ? TimeSpan.FromSeconds(MaxAgeSeconds) : null;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new AssuranceRequirement(Level, MaxAge)];
}
