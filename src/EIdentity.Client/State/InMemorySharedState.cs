namespace EIdentity.Client;

/// <summary>Keeps the shared state of one instance in its memory until it expires.</summary>
/// <remarks>What it holds, and the numbers it has given, end with the process.</remarks>
internal sealed partial class InMemorySharedState : ISharedState
{
    // About 100 MB.
    private const int MaxEntries = 500_000;

    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly ExpiringRoom _room;
    private readonly ExpiringEntries<byte[]> _values;
    private readonly ExpiringEntries<long> _counts;
    private readonly ExpiringEntries<Held> _leases;
    private readonly ExpiringEntries<Members> _indexes;

    public InMemorySharedState(TimeProvider time)
        : this(time, new MemoryBudget(MaxEntries, MaxBytes))
    {
    }

    public InMemorySharedState(TimeProvider time, MemoryBudget budget)
    {
        _room = new ExpiringRoom(time, budget);
        _values = new(_room, static value => value.Length);
        _counts = new(_room, static _ => 0);
        _leases = new(_room, static _ => 0);
        _indexes = new(_room, static members => members.Bytes);
    }

    /// <summary>Is what a lease holds: nothing but its number.</summary>
    private readonly record struct Held;
}
