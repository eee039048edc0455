namespace EIdentity.Client;

/// <summary>Sets room aside for what several sets of entries keep, and has them let go of what has expired.</summary>
internal sealed class ExpiringRoom(TimeProvider time, MemoryBudget budget)
{
    private const int SweepEvery = 1024;

    private readonly MemoryBudget _budget = budget;
    private Action<long>[] _sweeps = [];
    private int _untilSweep = SweepEvery;
    private long _nextSweep = long.MinValue;
    private long _lastNumber;

    /// <summary>Joins a set, which is told to let go of all that has expired at a moment.</summary>
    public void Join(Action<long> sweep) => _sweeps = [.. _sweeps, sweep];

    /// <summary>Gives the moment that lies a lifetime ahead.</summary>
    /// <remarks>Monotonic time: a clock that is set back must not give what was used up a second life.</remarks>
    public long ExpiryAfter(TimeSpan lifetime) =>
        time.GetTimestamp() + (long)((Int128)lifetime.Ticks * time.TimestampFrequency / TimeSpan.TicksPerSecond);

    public bool IsLive(long expiry) => expiry > time.GetTimestamp();

    /// <summary>Gives a number that is larger than all before it.</summary>
    public long NextNumber() => Interlocked.Increment(ref _lastNumber);

    public bool TryTake(int entries, long bytes, out string full) => _budget.TryTake(entries, bytes, out full);

    public void GiveBack(int entries, long bytes) => _budget.GiveBack(entries, bytes);

    /// <summary>Counts an addition, and sweeps once there were enough of them.</summary>
    public void CountAddition()
    {
        if (Interlocked.Decrement(ref _untilSweep) <= 0)
        {
            Sweep();
        }
    }

    /// <summary>Lets go of all that has expired, at most once a second.</summary>
    /// <remarks>Who fills the memory must not make each addition walk through all of it; what has expired can wait a second.</remarks>
    public void Sweep()
    {
        long now = time.GetTimestamp();
        long next = Volatile.Read(ref _nextSweep);
        if (now < next || Interlocked.CompareExchange(ref _nextSweep, now + time.TimestampFrequency, next) != next)
        {
            return;
        }

        foreach (Action<long> sweep in _sweeps)
        {
            sweep(now);
        }

        // As many additions as entries were left pay for the next walk, so that one costs the same however many are kept.
        Volatile.Write(ref _untilSweep, Math.Max(SweepEvery, _budget.Entries));
    }
}
