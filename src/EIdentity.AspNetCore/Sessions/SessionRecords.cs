using System.Security.Claims;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Begins and ends sessions where all requests can see it: what is ended here stays ended for every copy of a cookie.</summary>
internal sealed class SessionRecords(ISharedState state, LoginSchemes schemes)
{
    /// <summary>Begins a session, and gives the id that its ticket carries.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    /// <exception cref="InvalidOperationException">The principal holds no identity that a login of this app wrote.</exception>
    public async Task<string> BeginAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        SessionTerms terms = schemes.TermsOf(session);
        if (SessionClaims.Read(session) is not { } identity || schemes.FindOf(session) is not { } scheme || terms.HaveEnded(identity))
        {
            throw new InvalidOperationException(
                $"Only a login begins a session of '{EIdentityDefaults.SessionScheme}'. Sign others in under a scheme of your own.");
        }

        string id = SecretText.Create();
        SessionRecord record = new()
        {
            Subject = identity.Subject.ToDigest(),
            Scheme = scheme.Name,
            Settings = schemes.FingerprintOf(scheme),
            Level = identity.Level,
        };
        await state.TryAddAsync(KeyOf(id), record.ToBytes(), terms.TimeLeft(identity), cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <summary>Says whether the session of a ticket lives and is what the ticket says it is.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    public async Task<bool> IsAliveAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        if (SessionClaims.FindId(session) is not { } id
            || SessionClaims.Read(session) is not { } identity
            || schemes.FindOf(session) is not { } scheme
            || schemes.TermsOf(session).HaveEnded(identity))
        {
            return false;
        }

        SharedStateEntry? entry = await state.FindAsync(KeyOf(id), cancellationToken).ConfigureAwait(false);
        SessionRecord? record = entry is null ? null : SessionRecord.TryRead(entry.Value);
        return record is not null
            && record.Level == identity.Level
            && record.Scheme == scheme.Name
            && record.Settings == schemes.FingerprintOf(scheme)
            && SecretText.AreEqual(record.Subject, identity.Subject.ToDigest());
    }

    /// <summary>Says whether a session that was alive before has not ended since.</summary>
    public async Task<bool> ExistsAsync(string id, CancellationToken cancellationToken) =>
        await state.FindAsync(KeyOf(id), cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Gives the time at which a session ends, whatever happens.</summary>
    public DateTimeOffset EndOf(ClaimsPrincipal session)
    {
        SessionTerms terms = schemes.TermsOf(session);
        return SessionClaims.Read(session) is { } identity ? terms.Now + terms.TimeLeft(identity) : terms.Now;
    }

    /// <summary>Ends a session for every copy of its cookie.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    public async Task EndAsync(string id, CancellationToken cancellationToken) =>
        await state.TakeAsync(KeyOf(id), cancellationToken).ConfigureAwait(false);

    private static SharedStateKey KeyOf(string id) => SharedStateKey.Of("session", id);
}
