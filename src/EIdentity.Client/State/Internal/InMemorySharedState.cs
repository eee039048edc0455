using System.Collections.Concurrent;

namespace EIdentity.Client;

/// <summary>Keeps marks in the memory of one process until they expire.</summary>
internal sealed class InMemorySharedState(TimeProvider time) : ISharedState
{
    private const int SweepEvery = 1024;

    // About 100 MB.
    private const int MaxMarks = 500_000;

    private readonly ConcurrentDictionary<string, long> _expiries = new(StringComparer.Ordinal);
    private int _added;
    private int _count;

    public ValueTask<bool> TryAddAsync(string key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Monotonic time: a clock that is set back must not give a used login a second life.
        long now = time.GetTimestamp();
        long expiry = now + (long)(lifetime.TotalSeconds * time.TimestampFrequency);
        if (Interlocked.Increment(ref _added) % SweepEvery == 0 || Volatile.Read(ref _count) >= MaxMarks)
        {
            Sweep(now);
        }

        while (true)
        {
            ThrowIfFull();
            if (_expiries.TryAdd(key, expiry))
            {
                Interlocked.Increment(ref _count);
                return ValueTask.FromResult(true);
            }

            if (!_expiries.TryGetValue(key, out long known))
            {
                continue;
            }

            if (known > now)
            {
                return ValueTask.FromResult(false);
            }

            if (_expiries.TryUpdate(key, expiry, known))
            {
                return ValueTask.FromResult(true);
            }
        }
    }

    private void ThrowIfFull()
    {
        if (Volatile.Read(ref _count) >= MaxMarks)
        {
            throw new LoginException(ErrorCodes.SharedStateUnavailable, "The marks of used logins fill the memory set aside for them.");
        }
    }

    private void Sweep(long now)
    {
        foreach (KeyValuePair<string, long> mark in _expiries)
        {
            if (mark.Value <= now)
            {
                if (_expiries.TryRemove(mark))
                {
                    Interlocked.Decrement(ref _count);
                }
            }
        }
    }
}
