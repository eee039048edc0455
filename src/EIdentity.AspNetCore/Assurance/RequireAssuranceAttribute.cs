using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Lets in only citizens whose account is proven at a level; others are sent to log in at it.</summary>
/// <remarks>
/// A request that is no page navigation is answered with 401 and a challenge (RFC 9470) in place of a redirect.
/// Requirements add up: one on a method or on a derived class never loosens that of its class or base class.
/// ASP.NET ignores it on a handler method of a Razor Page; put it on the page's model.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireAssuranceAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>Requires a level.</summary>
    /// <param name="level"><see cref="AssuranceLevel.Level1"/> or <see cref="AssuranceLevel.Level2"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither.</exception>
    public RequireAssuranceAttribute(AssuranceLevel level)
    {
        Level = new AssuranceRequirement(level, maxAge: null, LevelEvidence.None).Level;

        // The session's own scheme, so that an app with another default scheme is not asked for its kind of user.
        AuthenticationSchemes = EIdentityDefaults.SessionScheme;
    }

    /// <summary>Gets the level.</summary>
    public AssuranceLevel Level { get; }

    /// <summary>Gets or sets how many seconds ago the citizen may have proven the level.</summary>
    /// <value>
    /// The default value is 0: the age does not matter. A negative value is refused with <see cref="ArgumentOutOfRangeException"/>.
    /// </value>
    public int MaxAgeSeconds
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Gets or sets what must prove the level.</summary>
    /// <value>
    /// The default value is <see cref="LevelEvidence.None"/>: any evidence. Only <see cref="LevelEvidence.SignedToken"/> can be demanded.
    /// </value>
    public LevelEvidence Evidence
    {
        get;
        set => field = new AssuranceRequirement(Level, maxAge: null, value).Evidence;
    }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() =>
        [new AssuranceRequirement(Level, MaxAgeSeconds > 0 ? TimeSpan.FromSeconds(MaxAgeSeconds) : null, Evidence)];
}
