using System.Collections.Concurrent;

namespace EIdentity.Client;

/// <summary>Keeps marks and values in the memory of one process until they expire.</summary>
internal sealed class InMemorySharedState(TimeProvider time) : ISharedState
{
    private const int SweepEvery = 1024;

    // About 100 MB.
    private const int MaxEntries = 500_000;

    // Values have an end of their own: who fills it keeps no login from being used up.
    private const long MaxValueBytes = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _untilSweep = SweepEvery;
    private long _nextSweep = long.MinValue;
    private int _count;
    private long _valueBytes;

    public ValueTask<bool> TryAddAsync(string key, TimeSpan lifetime, CancellationToken cancellationToken) =>
        TryAddAsync(key, ReadOnlyMemory<byte>.Empty, lifetime, cancellationToken);

    public ValueTask<bool> TryAddAsync(string key, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Monotonic time: a clock that is set back must not give a used login a second life.
        long now = time.GetTimestamp();
        if (Interlocked.Decrement(ref _untilSweep) <= 0 || Volatile.Read(ref _count) >= MaxEntries)
        {
            Sweep(now);
        }

        Entry entry = new(now + (long)(lifetime.TotalSeconds * time.TimestampFrequency), value.ToArray());
        while (true)
        {
            ThrowIfFull(entry, now);
            if (_entries.TryAdd(key, entry))
            {
                Interlocked.Increment(ref _count);
                Interlocked.Add(ref _valueBytes, entry.Value.Length);
                return ValueTask.FromResult(true);
            }

            if (!_entries.TryGetValue(key, out Entry? known))
            {
                continue;
            }

            if (known.Expiry > now)
            {
                return ValueTask.FromResult(false);
            }

            if (_entries.TryUpdate(key, entry, known))
            {
                Interlocked.Add(ref _valueBytes, entry.Value.Length - known.Value.Length);
                return ValueTask.FromResult(true);
            }
        }
    }

    public ValueTask<byte[]?> TakeAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_entries.TryRemove(key, out Entry? entry))
        {
            return ValueTask.FromResult<byte[]?>(null);
        }

        Forget(entry);
        return ValueTask.FromResult(entry.Expiry > time.GetTimestamp() ? entry.Value : null);
    }

    private void ThrowIfFull(Entry entry, long now)
    {
        if (Volatile.Read(ref _count) >= MaxEntries)
        {
            throw new LoginException(ErrorCodes.SharedStateUnavailable, "The marks of used logins fill the memory set aside for them.");
        }

        if (entry.Value.Length == 0 || Volatile.Read(ref _valueBytes) + entry.Value.Length <= MaxValueBytes)
        {
            return;
        }

        // Values are few and large, so that the count of additions alone would sweep too late.
        Sweep(now);
        if (Volatile.Read(ref _valueBytes) + entry.Value.Length > MaxValueBytes)
        {
            throw new LoginException(ErrorCodes.SharedStateUnavailable, "The values kept fill the memory set aside for them.");
        }
    }

    // Who fills the memory must not make each addition walk through all of it; what has expired can wait a second.
    private void Sweep(long now)
    {
        long next = Volatile.Read(ref _nextSweep);
        if (now < next || Interlocked.CompareExchange(ref _nextSweep, now + time.TimestampFrequency, next) != next)
        {
            return;
        }

        foreach (KeyValuePair<string, Entry> kept in _entries)
        {
            if (kept.Value.Expiry <= now && _entries.TryRemove(kept))
            {
                Forget(kept.Value);
            }
        }

        // As many additions as entries were left pay for the next walk, so that one costs the same however many are kept.
        Volatile.Write(ref _untilSweep, Math.Max(SweepEvery, Volatile.Read(ref _count)));
    }

    private void Forget(Entry entry)
    {
        Interlocked.Decrement(ref _count);
        Interlocked.Add(ref _valueBytes, -entry.Value.Length);
    }

    private sealed class Entry(long expiry, byte[] value)
    {
        public long Expiry { get; } = expiry;

        public byte[] Value { get; } = value;
    }
}
