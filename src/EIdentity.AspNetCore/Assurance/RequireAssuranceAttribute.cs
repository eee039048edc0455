using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Lets in only citizens whose account is proven at a level; others are sent to log in at it.</summary>
/// <remarks>
/// <para>
/// A request that is no page navigation is answered with 401 and a challenge (RFC 9470) in place of a redirect.
/// Requirements add up: one on a method or on a derived class never loosens that of its class or base class.
/// </para>
/// <para>
/// It counts on endpoints and their handler methods, controllers and actions, page models, hubs and their methods, gRPC services
/// and their methods, and routed components, for it names a policy that whoever reads <see cref="IAuthorizeData"/> must keep. Where
/// ASP.NET reads nothing (a handler method of a Razor Page, the class of a minimal API's handler) the app does not start (EID1002).
/// On a service's method, on a component without a route and wherever else nothing reads it, it does not compile (EID0001).
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireAssuranceAttribute : AuthorizeAttribute, IAuthorizeData
{
    private const int AnyAge = -1;

    /// <summary>Requires a level.</summary>
    /// <param name="level"><see cref="AssuranceLevel.Level1"/> or <see cref="AssuranceLevel.Level2"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither.</exception>
    public RequireAssuranceAttribute(AssuranceLevel level)
    {
        Level = new AssuranceRequirement(level, maxAge: null, LevelEvidence.None).Level;
        NamePolicy();
    }

    /// <summary>Gets the level.</summary>
    public AssuranceLevel Level { get; }

    /// <summary>Gets or sets how many seconds ago the citizen may have proven the level.</summary>
    /// <value>
    /// The default value is -1: the age does not matter. 0, which OpenID Connect reads as "now", and any other negative value are
    /// refused with <see cref="ArgumentOutOfRangeException"/>.
    /// </value>
    public int MaxAgeSeconds
    {
        get;
        set
        {
            field = value;
            NamePolicy();
        }
    }

    = AnyAge;

    /// <summary>Gets or sets what must prove the level.</summary>
    /// <value>
    /// The default value is <see cref="LevelEvidence.None"/>: any evidence. Only <see cref="LevelEvidence.SignedToken"/> can be demanded.
    /// </value>
    public LevelEvidence Evidence
    {
        get;
        set
        {
            field = new AssuranceRequirement(Level, maxAge: null, value).Evidence;
            NamePolicy();
        }
    }

    /// <summary>Gets the name of the policy that holds level, age and evidence; it cannot be another.</summary>
    public new string Policy => AssurancePolicyName.Of(Requirement);

    /// <summary>Gets no roles: put another <see cref="AuthorizeAttribute"/> beside this one for them.</summary>
    public new string? Roles { get; }

    /// <summary>Gets no schemes: the policy names the session's, and components refuse any that stand here.</summary>
    public new string? AuthenticationSchemes { get; }

    /// <inheritdoc/>
    string? IAuthorizeData.Policy
    {
        get => Policy;
        set => throw Fixed();
    }

    /// <inheritdoc/>
    string? IAuthorizeData.Roles
    {
        get => Roles;
        set => throw Fixed();
    }

    /// <inheritdoc/>
    string? IAuthorizeData.AuthenticationSchemes
    {
        get => AuthenticationSchemes;
        set => throw Fixed();
    }

    internal AssuranceRequirement Requirement =>
        new(Level, MaxAgeSeconds == AnyAge ? null : TimeSpan.FromSeconds(MaxAgeSeconds), Evidence);

    // Whoever takes it for an AuthorizeAttribute reads the same.
    private void NamePolicy() => base.Policy = Policy;

    private static NotSupportedException Fixed() => new("RequireAssurance names its own policy. Put another [Authorize] beside it.");
}
