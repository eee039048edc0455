using EIdentity.Client;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Adds up what all the requirements of an endpoint, its group and its class ask for together.</summary>
internal sealed class AssuranceNeed
{
    private AssuranceNeed(AssuranceLevel level, TimeSpan? maxAge)
    {
        Level = level;
        MaxAge = maxAge;
    }

    public AssuranceLevel Level { get; }

    public TimeSpan? MaxAge { get; }

    /// <summary>Finds what an endpoint needs, or <see langword="null"/> when it requires no level.</summary>
    public static AssuranceNeed? Of(Endpoint? endpoint)
    {
        IReadOnlyList<RequireAssuranceAttribute> requirements = endpoint?.Metadata.GetOrderedMetadata<RequireAssuranceAttribute>() ?? [];
        return requirements.Count == 0
            ? null
            : new AssuranceNeed(requirements.Max(requirement => requirement.Level), requirements.Select(requirement => requirement.MaxAge).Aggregate(LevelAge.Shorter));
    }

    /// <summary>Says whether a session is enough.</summary>
    public bool IsMetBy(SignedIn login, TimeSpan clockSkew, DateTimeOffset now) =>
        login.Level.Satisfies(Level) && LevelAge.IsWithin(MaxAge, login.Identity.AuthenticatedAt, clockSkew, now);
}
