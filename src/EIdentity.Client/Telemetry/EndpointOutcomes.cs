using System.Collections.Concurrent;

namespace EIdentity.Client;

/// <summary>Remembers which endpoints of the provider refused this client, or failed, when they last answered it.</summary>
/// <remarks>
/// Each endpoint by itself: a pushed request that is accepted says nothing of the token call after it. What a callback tells does not
/// count, because anybody can write one; nor does a code that was used up, which says nothing of the endpoint.
/// </remarks>
internal sealed class EndpointOutcomes(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Sighting> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sighting> _failures = new(StringComparer.Ordinal);
    private volatile bool _hasAccepted;

    /// <summary>Gets a value indicating whether any endpoint has let this client in since the start.</summary>
    public bool HasAccepted => _hasAccepted;

    /// <summary>Gets the newest refusal of this client (EID2006) that the same endpoint has accepted no call since.</summary>
    public Sighting? LastRefusal => _refusals.Values.MaxBy(static sighting => sighting.At);

    /// <summary>Gets the failure of the endpoint that most calls in a row ended with, or <see langword="null"/> when all is well.</summary>
    public Sighting? WorstFailure => _failures.Values.MaxBy(static sighting => (sighting.InARow, sighting.At));

    /// <summary>Notes that an endpoint let this client in, whatever came of the call then.</summary>
    public void NoteAccepted(string endpoint)
    {
        _hasAccepted = true;
        Forget(_refusals, endpoint);
    }

    /// <summary>Makes a call and notes how it ended.</summary>
    public async Task<T> NotedAsync<T>(string endpoint, Func<Task<T>> call)
    {
        try
        {
            T answer = await call().ConfigureAwait(false);
            NoteSuccess(endpoint);
            return answer;
        }
        catch (LoginException failure)
        {
            Note(endpoint, failure);
            throw;
        }
    }

    private void NoteSuccess(string endpoint)
    {
        Forget(_refusals, endpoint);
        Forget(_failures, endpoint);
    }

    private void Note(string endpoint, LoginException failure)
    {
        if (failure.Error == ErrorCodes.ClientRefused)
        {
            _refusals[endpoint] = new Sighting(failure.Message, failure.Reference, time.GetUtcNow(), InARow: 1);
        }
        else if (failure.Kind is ErrorKind.Unavailable or ErrorKind.AnswerRefused)
        {
            DateTimeOffset now = time.GetUtcNow();
            _failures.AddOrUpdate(
                endpoint,
                _ => new Sighting(failure.Message, failure.Reference, now, InARow: 1),
                (_, before) => new Sighting(failure.Message, failure.Reference, now, before.InARow + 1));
        }
    }

    // Nearly always there is none, and looking takes no lock.
    private static void Forget(ConcurrentDictionary<string, Sighting> sightings, string endpoint)
    {
        if (sightings.ContainsKey(endpoint))
        {
            sightings.TryRemove(endpoint, out _);
        }
    }

    internal sealed record Sighting(string Message, string Reference, DateTimeOffset At, int InARow);
}
