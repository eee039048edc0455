namespace EIdentity.Client;

/// <summary>Keeps the shared state of one instance in its memory until it expires.</summary>
/// <remarks>What it holds, and the numbers it has given, end with the process.</remarks>
internal sealed partial class InMemorySharedState : ISharedState
{
    // About 100 MB.
    private const int MaxEntries = 500_000;

    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly ExpiringEntries _entries;

    // One row for versions and fencing numbers: what is never given twice need not be dense.
    private long _lastNumber;

    public InMemorySharedState(TimeProvider time)
        : this(time, new MemoryBudget(MaxEntries, MaxBytes))
    {
    }

    public InMemorySharedState(TimeProvider time, MemoryBudget budget) => _entries = new ExpiringEntries(time, budget);

    private long NextNumber() => Interlocked.Increment(ref _lastNumber);
}
