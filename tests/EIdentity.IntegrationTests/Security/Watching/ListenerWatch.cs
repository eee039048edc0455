using System.Collections;
using System.Collections.Concurrent;
using EIdentity.AspNetCore;
using EIdentity.Client;

namespace EIdentity.IntegrationTests;

/// <summary>Hears how each login ends, and writes down everything that a refusal says.</summary>
internal sealed class ListenerWatch(Sightings sightings) : ILoginListener
{
    private readonly ConcurrentQueue<LoginException> _refusals = new();
    private readonly ConcurrentQueue<ElectronicIdentity> _signedIn = new();
    private int _cancelled;

    public IReadOnlyCollection<LoginException> Refusals => _refusals;

    public IReadOnlyCollection<ElectronicIdentity> SignedIn => _signedIn;

    public int Cancelled => _cancelled;

    public void Clear()
    {
        _refusals.Clear();
        _signedIn.Clear();
        _cancelled = 0;
    }

    public Task SignedInAsync(ElectronicIdentity identity, CancellationToken cancellationToken = default)
    {
        _signedIn.Enqueue(identity);
        return Task.CompletedTask;
    }

    public Task RefusedAsync(LoginException refusal, CancellationToken cancellationToken = default)
    {
        _refusals.Enqueue(refusal);
        Note(refusal);
        return Task.CompletedTask;
    }

    public Task CancelledAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _cancelled);
        return Task.CompletedTask;
    }

    private void Note(Exception exception)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            sightings.Add(
                Sink.Exception,
                $"{current.Message} {current} "
                    + $"{string.Join(' ', current.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}"))}");
        }
    }
}
