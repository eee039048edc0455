namespace EIdentity.Client;

/// <summary>Counts entries and the bytes of their values against two ends, neither of which is ever passed.</summary>
/// <remarks>Bytes have an end of their own: who fills it keeps no mark from being set.</remarks>
internal sealed class MemoryBudget(int maxEntries, long maxBytes)
{
    private int _entries;
    private long _bytes;

    public int Entries => Volatile.Read(ref _entries);

    /// <summary>Sets room aside for what is about to be added.</summary>
    /// <param name="entries">How many more entries.</param>
    /// <param name="bytes">How many more bytes of values.</param>
    /// <param name="full">What there is no room for.</param>
    public bool TryTake(int entries, long bytes, out string full)
    {
        full = "values";
        if (entries > 0 && Interlocked.Add(ref _entries, entries) > maxEntries)
        {
            full = "entries";
            Interlocked.Add(ref _entries, -entries);
            return false;
        }

        if (bytes > 0 && Interlocked.Add(ref _bytes, bytes) > maxBytes)
        {
            GiveBack(entries, bytes);
            return false;
        }

        return true;
    }

    public void GiveBack(int entries, long bytes)
    {
        Interlocked.Add(ref _entries, -entries);
        Interlocked.Add(ref _bytes, -bytes);
    }
}
