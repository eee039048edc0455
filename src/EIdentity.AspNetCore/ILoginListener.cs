using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Learns how logins end, for an audit trail, statistics, or an account of the application.</summary>
/// <remarks>
/// Register any number of listeners in the service collection, in any lifetime; each method that is not implemented does
/// nothing. Listeners watch: one that throws, cannot be made or takes too long is logged (event 2951) and changes no login.
/// They are awaited before the citizen goes on, so they should be quick. A citizen who drops the connection cannot keep a
/// login out of an audit trail: each listener gets five seconds of its own, whether somebody still waits for the answer or
/// not, and is not waited for beyond them.
/// </remarks>
public interface ILoginListener
{
    /// <summary>Called when a citizen has signed in and the session stands; beside a stock handler, just before it begins.</summary>
    /// <param name="identity">Who signed in, how well proven, and when.</param>
    /// <param name="cancellationToken">Cancelled after five seconds; never because the citizen's browser went away.</param>
    Task SignedInAsync(ElectronicIdentity identity, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called when a citizen who was signed in has proven a higher level, or proven it again.</summary>
    /// <param name="identity">The same person, as proven now.</param>
    /// <param name="cancellationToken">Cancelled after five seconds; never because the citizen's browser went away.</param>
    Task SteppedUpAsync(ElectronicIdentity identity, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called when a login was refused, could not begin, or ended without a session that could be written.</summary>
    /// <remarks>
    /// Anybody can invent callbacks: leave out those whose <see cref="LoginException.IsUnproven"/> is <see langword="true"/> where each
    /// would cost. It is not called for too many logins begun at one address (EID2013), which event 2910 in the log counts.
    /// </remarks>
    /// <param name="refusal">The code and the reference number; no personal data.</param>
    /// <param name="cancellationToken">Cancelled after five seconds; never because the citizen's browser went away.</param>
    Task RefusedAsync(LoginException refusal, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called when the citizen has stopped a login, which is a normal outcome.</summary>
    /// <param name="cancellationToken">Cancelled after five seconds; never because the citizen's browser went away.</param>
    Task CancelledAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called when nobody waits for a login any more: the browser dropped the connection during a call to the provider.</summary>
    /// <remarks>No session began. The citizen may have proven who they are; the provider's answer was not waited for.</remarks>
    /// <param name="cancellationToken">Cancelled after five seconds; never because the citizen's browser went away.</param>
    Task AbandonedAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
}
