using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Says for how long a session proves anything, at the moment of one request.</summary>
/// <param name="AreOurs">Whether the settings that it was made by are those of today.</param>
/// <param name="ClockSkew">By how much the clock of the session's provider may differ from ours.</param>
/// <param name="Lifetime">How long after the login the session ends, whatever keeps it.</param>
/// <param name="Now">The time of the request.</param>
internal readonly record struct SessionTerms(bool AreOurs, TimeSpan ClockSkew, TimeSpan Lifetime, DateTimeOffset Now)
{
    /// <summary>Says whether the session has ended; a stock handler's cookie or an app's own may still bring it.</summary>
    public bool HaveEnded(ElectronicIdentity identity) => !AreOurs || TimeLeft(identity) <= TimeSpan.Zero;

    /// <summary>Gives the time until the session ends.</summary>
    public TimeSpan TimeLeft(ElectronicIdentity identity) => identity.SignedInAt + Lifetime - Now;
}
