using System.Security.Claims;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Begins and ends sessions where all requests can see it: what is ended here stays ended for every copy of a cookie.</summary>
internal sealed class SessionRecords(ISharedState state, LoginSchemes schemes)
{
    // 128 random bits (OWASP ASVS 5.0, 7.2.3), and no more: it lies in the cookie of every request.
    private const int IdBytes = 16;

    /// <summary>Begins a session, and gives the id that its ticket carries.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    /// <exception cref="InvalidOperationException">The principal holds no identity that a login of this app wrote.</exception>
    public async Task<string> BeginAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        LoginScheme? scheme = schemes.FindOf(session);
        SessionTerms terms = schemes.TermsOf(session, scheme);
        if (SessionClaims.Read(session) is not { } identity || scheme is null || terms.HaveEnded(identity))
        {
            throw new InvalidOperationException(
                $"Only a login begins a session of '{EIdentityDefaults.SessionScheme}'. Sign others in under a scheme of your own.");
        }

        string id = SecretText.Create(IdBytes);
        await state.TryAddAsync(KeyOf(id), RecordOf(identity, scheme), terms.TimeLeft(identity), cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <summary>Reads what a ticket says it is; none that has had its time, or that other settings made, is a session.</summary>
    public SessionTicket? Read(ClaimsPrincipal session, string? id)
    {
        if (id is null || SessionClaims.Read(session) is not { } identity || schemes.FindOf(session) is not { } scheme)
        {
            return null;
        }

        SessionTerms terms = schemes.TermsOf(session, scheme);
        return terms.HaveEnded(identity) ? null : new(id, terms.Now + terms.TimeLeft(identity), RecordOf(identity, scheme));
    }

    /// <summary>Says whether the session of a ticket lives and is what the ticket says it is.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    public async Task<bool> HoldAsync(SessionTicket ticket, CancellationToken cancellationToken)
    {
        SharedStateEntry? entry = await state.FindAsync(KeyOf(ticket.Id), cancellationToken).ConfigureAwait(false);
        return entry is not null && entry.Value.AsSpan().SequenceEqual(ticket.Record.Span);
    }

    /// <summary>Says whether a session that was alive before has not ended since.</summary>
    public async Task<bool> ExistsAsync(string id, CancellationToken cancellationToken) =>
        await state.FindAsync(KeyOf(id), cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Ends a session for every copy of its cookie.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    public async Task EndAsync(string id, CancellationToken cancellationToken) =>
        await state.TakeAsync(KeyOf(id), cancellationToken).ConfigureAwait(false);

    private byte[] RecordOf(ElectronicIdentity identity, LoginScheme scheme) =>
        SessionRecord.Of(identity, scheme, schemes.FingerprintOf(scheme));

    private static SharedStateKey KeyOf(string id) => SharedStateKey.Of("session", id);
}
