using System.Collections.Concurrent;

namespace EIdentity.Client;

/// <summary>Keeps entries of several types under one key each until they expire, within a budget.</summary>
internal sealed class ExpiringEntries(TimeProvider time, MemoryBudget budget)
{
    private const int SweepEvery = 1024;

    private readonly ConcurrentDictionary<Slot, Expiring> _entries = new();
    private readonly MemoryBudget _budget = budget;
    private int _untilSweep = SweepEvery;
    private long _nextSweep = long.MinValue;

    /// <summary>Gives the moment that lies a lifetime ahead.</summary>
    /// <remarks>Monotonic time: a clock that is set back must not give what was used up a second life.</remarks>
    public long ExpiryAfter(TimeSpan lifetime) =>
        time.GetTimestamp() + (long)((Int128)lifetime.Ticks * time.TimestampFrequency / TimeSpan.TicksPerSecond);

    public bool IsLive(long expiry) => expiry > time.GetTimestamp();

    public T? Find<T>(SharedStateKey key)
        where T : Expiring =>
        _entries.TryGetValue(new Slot(typeof(T), key), out Expiring? kept) && IsLive(kept.Expiry) ? (T)kept : null;

    /// <summary>Puts another entry in the place of exactly the one that was found; nothing stands for none, before and after.</summary>
    /// <returns><see langword="false"/> when another caller was faster, so that the caller looks again.</returns>
    /// <exception cref="SharedStateException">There is no room for it.</exception>
    public bool TrySwap<T>(SharedStateKey key, T? found, T? next)
        where T : Expiring
    {
        Slot slot = new(typeof(T), key);
        Expiring? standing = found;
        if (found is null && _entries.TryGetValue(slot, out standing) && IsLive(standing.Expiry))
        {
            return false;
        }

        int entries = (next is null ? 0 : 1) - (standing is null ? 0 : 1);
        long bytes = (next?.Bytes ?? 0) - (standing?.Bytes ?? 0);
        bool grows = entries > 0 || bytes > 0;
        if (grows)
        {
            Reserve(Math.Max(entries, 0), Math.Max(bytes, 0));
        }

        bool isSwapped = TrySwap(slot, standing, next);
        if (isSwapped != grows)
        {
            // What was set aside for nothing, or what has become free.
            _budget.GiveBack(isSwapped ? -entries : entries, isSwapped ? -bytes : bytes);
        }

        return isSwapped;
    }

    private bool TrySwap(Slot slot, Expiring? standing, Expiring? next) => (standing, next) switch
    {
        (null, null) => true,
        (null, _) => _entries.TryAdd(slot, next),
        (_, null) => _entries.TryRemove(KeyValuePair.Create(slot, standing)),
        _ => _entries.TryUpdate(slot, next, standing),
    };

    private void Reserve(int entries, long bytes)
    {
        if (entries > 0 && Interlocked.Decrement(ref _untilSweep) <= 0)
        {
            Sweep();
        }

        if (_budget.TryTake(entries, bytes, out _))
        {
            return;
        }

        // Values are few and large, so that the count of additions alone would sweep too late.
        Sweep();
        if (!_budget.TryTake(entries, bytes, out string full))
        {
            throw new SharedStateException($"The {full} kept fill the memory set aside for them.") { IsFull = true };
        }
    }

    // Who fills the memory must not make each addition walk through all of it; what has expired can wait a second.
    private void Sweep()
    {
        long now = time.GetTimestamp();
        long next = Volatile.Read(ref _nextSweep);
        if (now < next || Interlocked.CompareExchange(ref _nextSweep, now + time.TimestampFrequency, next) != next)
        {
            return;
        }

        foreach (KeyValuePair<Slot, Expiring> kept in _entries)
        {
            if (kept.Value.Expiry <= now && _entries.TryRemove(kept))
            {
                _budget.GiveBack(1, kept.Value.Bytes);
            }
        }

        // As many additions as entries were left pay for the next walk, so that one costs the same however many are kept.
        Volatile.Write(ref _untilSweep, Math.Max(SweepEvery, _budget.Entries));
    }

    private readonly record struct Slot(Type Type, SharedStateKey Key);
}
