namespace EIdentity.Sandbox;

/// <summary>Keeps the last calls that the application under test made.</summary>
/// <remarks>It is bounded to 1,000 entries; the oldest make room. Entries are masked by being made of fixed sentences.</remarks>
public sealed class SandboxJournal
{
    private const int Capacity = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<SandboxJournalEntry> _entries = new();

    internal SandboxJournal()
    {
    }

    /// <summary>Gets a copy of the entries, the oldest first.</summary>
    public IReadOnlyList<SandboxJournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Forgets all entries.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    internal void Add(SandboxJournalEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Count == Capacity)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
        }
    }
}
