using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Says which level, proven how long ago at the most and by what, an endpoint needs.</summary>
internal sealed class AssuranceRequirement : IAuthorizationRequirement
{
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is neither of the two, the age is shorter than a second, or the evidence cannot be demanded.
    /// </exception>
    public AssuranceRequirement(AssuranceLevel level, TimeSpan? maxAge, LevelEvidence evidence)
    {
        if (!level.Satisfies(AssuranceLevel.Level1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "Require Level1 or Level2.");
        }

        if (evidence is not (LevelEvidence.None or LevelEvidence.SignedToken))
        {
            throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "Demand SignedToken, or None for any evidence.");
        }

        if (maxAge is { } age)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.FromSeconds(1), nameof(maxAge));
        }

        Level = level;
        MaxAge = maxAge;
        Evidence = evidence;
    }

    public AssuranceLevel Level { get; }

    public TimeSpan? MaxAge { get; }

    public LevelEvidence Evidence { get; }

    public override string ToString() => $"AssuranceRequirement({Level}, {MaxAge}, {Evidence})";
}
