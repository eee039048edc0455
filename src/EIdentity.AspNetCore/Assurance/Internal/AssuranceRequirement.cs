using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Says which level, proven how long ago at the most, an endpoint needs.</summary>
internal sealed class AssuranceRequirement(AssuranceLevel level, TimeSpan? maxAge) : IAuthorizationRequirement
{
    public AssuranceLevel Level { get; } = level;

    public TimeSpan? MaxAge { get; } = maxAge;

    public override string ToString() => $"AssuranceRequirement({Level}, {MaxAge})";
}
