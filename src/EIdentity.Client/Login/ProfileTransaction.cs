using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds what was kept since a login began, for the profile that completes it.</summary>
[Experimental(LoginProfiles.Experimental)]
public sealed class ProfileTransaction
{
    private readonly Action<SubjectKey?, ClaimedLevel> _judge;

    internal ProfileTransaction(LoginTransaction.Secrets kept, Action<SubjectKey?, ClaimedLevel> judge)
    {
        _judge = judge;
        RedirectUri = kept.RedirectUri;
        BegunAt = kept.BegunAt;
        Secrets = kept.OfProfile;
    }

    /// <summary>Gets the address that the provider has sent the citizen back to.</summary>
    public string RedirectUri { get; }

    /// <summary>Gets when the login began.</summary>
    public DateTimeOffset BegunAt { get; }

    /// <summary>Gets the bytes that the profile gave when it began the login.</summary>
    public Masked<ReadOnlyMemory<byte>> Secrets { get; }

    /// <summary>Refuses at once what the flow would refuse at the end: another person, or a level that does not do.</summary>
    /// <remarks>
    /// Call it before anything more about the citizen is fetched: nobody needs the data of a login that is refused. What the
    /// answer does not carry yet, the level or who it is, is judged at the end.
    /// </remarks>
    /// <param name="subject">Who signed in, or <see langword="null"/> while the answers do not say it yet.</param>
    /// <param name="level">What the answer says about the level.</param>
    /// <exception cref="LoginException">EID2101 to EID2106: the login is refused.</exception>
    public void ThrowUnlessProven(SubjectKey? subject, ClaimedLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        _judge(subject, level);
    }

    /// <summary>Returns a mask.</summary>
    public override string ToString() => "ProfileTransaction(masked)";
}
