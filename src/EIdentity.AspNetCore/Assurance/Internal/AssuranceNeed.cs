using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Adds up what all requirements ask for together, so that one login can meet them.</summary>
internal sealed class AssuranceNeed
{
    private AssuranceNeed(AssuranceLevel level, TimeSpan? maxAge, LevelEvidence evidence)
    {
        Level = level;
        MaxAge = maxAge;
        Evidence = evidence;
    }

    public AssuranceLevel Level { get; }

    public TimeSpan? MaxAge { get; }

    public LevelEvidence Evidence { get; }

    /// <summary>Adds requirements up; gives <see langword="null"/> when there are none.</summary>
    public static AssuranceNeed? Of(IEnumerable<AssuranceRequirement> requirements) =>
        requirements.Aggregate((AssuranceNeed?)null, (need, requirement) => Of(requirement, need));

    /// <summary>
    /// Finds what the requirements checked in this request ask for, whether they came from the endpoint, a policy, or code.
    /// </summary>
    public static AssuranceNeed? Of(HttpContext context) => context.Features.Get<AssuranceNeed>();

    /// <summary>Remembers, for the login that may follow, that a requirement was checked.</summary>
    public static void Note(HttpContext context, AssuranceRequirement requirement)
    {
        if (Of(context) is null)
        {
            KeepFromCaches(context.Response);
        }

        context.Features.Set(Of(requirement, Of(context)));
    }

    /// <summary>Says whether who meets this need meets another too.</summary>
    public bool Covers(AssuranceNeed other) =>
        Level.Satisfies(other.Level)
        && (other.MaxAge is null || MaxAge <= other.MaxAge)
        && (other.Evidence == LevelEvidence.None || Evidence == other.Evidence);

    /// <summary>Says what a session lacks.</summary>
    public AssuranceGap FindGap(ElectronicIdentity identity, SessionTerms terms) =>
        terms.HaveEnded(identity) ? AssuranceGap.Session
        : !identity.Level.Satisfies(Level) ? AssuranceGap.Level
        : !LevelAge.IsWithin(MaxAge, identity.AuthenticatedAt, terms.ClockSkew, terms.Now) ? AssuranceGap.Age
        : Evidence != LevelEvidence.None && identity.Evidence != Evidence ? AssuranceGap.Evidence
        : AssuranceGap.None;

    /// <summary>Says whether one more login can close the gap; one that was asked for the same and has only just ended could not.</summary>
    public bool CanBeMended(AssuranceGap gap, ElectronicIdentity identity, AuthenticationProperties notes, DateTimeOffset now) =>
        gap is AssuranceGap.Level || (gap == AssuranceGap.Age && !(notes.AskedAge <= MaxAge && now - identity.SignedInAt <= MaxAge));

    // Whoever sits at the same computer next must not find the answer by going back, whatever the endpoint says of caching.
    private static void KeepFromCaches(HttpResponse response)
    {
        if (response.HasStarted)
        {
            return;
        }

        response.OnStarting(
            static state =>
            {
                IHeaderDictionary headers = ((HttpResponse)state).Headers;
                headers.CacheControl = "no-store";
                headers.Remove("Expires");
                return Task.CompletedTask;
            },
            response);
    }

    private static AssuranceNeed Of(AssuranceRequirement requirement, AssuranceNeed? need) => new(
        need?.Level.Satisfies(requirement.Level) == true ? need.Level : requirement.Level,
        LevelAge.Shorter(requirement.MaxAge, need?.MaxAge),
        requirement.Evidence == LevelEvidence.None ? need?.Evidence ?? LevelEvidence.None : requirement.Evidence);
}
