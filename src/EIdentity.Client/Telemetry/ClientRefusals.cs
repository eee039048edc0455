using System.Collections.Concurrent;

namespace EIdentity.Client;

/// <summary>Remembers which endpoints of the provider refused this client (EID2006) when they last answered it.</summary>
/// <remarks>
/// Each endpoint by itself: a pushed request that is accepted says nothing of the token call after it. A callback that tells of a
/// refusal does not count, because anybody can write one.
/// </remarks>
internal sealed class ClientRefusals(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Sighting> _standing = new(StringComparer.Ordinal);

    /// <summary>Gets the newest refusal that no success at the same endpoint came after, or <see langword="null"/>.</summary>
    public Sighting? Last => _standing.Values.MaxBy(sighting => sighting.At);

    /// <summary>Notes a failure if it is a refusal of the client, and gives it back to be thrown.</summary>
    public LoginException Note(string endpoint, LoginException failure)
    {
        if (failure.Error == ErrorCodes.ClientRefused)
        {
            _standing[endpoint] = new Sighting(failure.Message, failure.Reference, time.GetUtcNow());
        }

        return failure;
    }

    /// <summary>Notes that an endpoint let this client in.</summary>
    public void NoteSuccess(string endpoint)
    {
        // Nearly always there is none, and looking takes no lock.
        if (_standing.ContainsKey(endpoint))
        {
            _standing.TryRemove(endpoint, out _);
        }
    }

    internal sealed record Sighting(string Message, string Reference, DateTimeOffset At);
}
