namespace EIdentity.Client;

/// <summary>Keeps entries of one type under one key each until they expire.</summary>
/// <remarks>
/// Entries lie side by side in a few dictionaries with a lock each. A dictionary for many threads makes an object of each entry, and every
/// login leaves some for minutes: the garbage collector then had more work with them than the login.
/// </remarks>
internal sealed class ExpiringEntries<T>
{
    private const int Shards = 16;
    private const int RoomWorthGivingBack = 1024;

    private readonly Shard[] _shards = [.. Enumerable.Range(0, Shards).Select(static _ => new Shard())];
    private readonly ExpiringRoom _room;
    private readonly Func<T, int> _bytesOf;

    /// <summary>Makes an empty set.</summary>
    /// <param name="room">What it shares with other sets.</param>
    /// <param name="bytesOf">Says how much a value counts against the bytes set aside for values.</param>
    public ExpiringEntries(ExpiringRoom room, Func<T, int> bytesOf)
    {
        _room = room;
        _bytesOf = bytesOf;
        room.Join(Sweep);
    }

    public Kept<T>? Find(SharedStateKey key)
    {
        Shard shard = ShardOf(key);
        Kept<T> kept;
        lock (shard.Gate)
        {
            if (!shard.Entries.TryGetValue(key, out kept))
            {
                return null;
            }
        }

        return _room.IsLive(kept.Expiry) ? kept : null;
    }

    /// <summary>Writes a value in the place of exactly the one that was found, or where nothing is.</summary>
    /// <returns>What stands there now, or nothing when another caller was faster, so that the caller looks again.</returns>
    /// <exception cref="SharedStateException">There is no room for it.</exception>
    public Kept<T>? TryPut(SharedStateKey key, Kept<T>? found, long expiry, T value)
    {
        if (found is null)
        {
            _room.CountAddition();
        }

        Kept<T>? written = TryPut(key, found, expiry, value, out string? full);
        if (full is not null)
        {
            // Values are few and large, so that the count of additions alone would sweep too late.
            _room.Sweep();
            written = TryPut(key, found, expiry, value, out full);
        }

        return full is null
            ? written
            : throw new SharedStateException($"The {full} kept fill the memory set aside for them.") { IsFull = true };
    }

    /// <summary>Gives exactly what was found another expiry; it stays what it is.</summary>
    /// <returns><see langword="false"/> when another caller was faster, so that the caller looks again.</returns>
    public bool TryExtend(SharedStateKey key, Kept<T> found, long expiry)
    {
        Shard shard = ShardOf(key);
        lock (shard.Gate)
        {
            if (!shard.Holds(key, found))
            {
                return false;
            }

            shard.Entries[key] = found with { Expiry = expiry };
            return true;
        }
    }

    /// <summary>Removes exactly what was found.</summary>
    /// <returns><see langword="false"/> when another caller was faster, so that the caller looks again.</returns>
    public bool TryRemove(SharedStateKey key, Kept<T> found)
    {
        Shard shard = ShardOf(key);
        lock (shard.Gate)
        {
            if (!shard.Holds(key, found))
            {
                return false;
            }

            shard.Entries.Remove(key);
        }

        _room.GiveBack(1, _bytesOf(found.Value));
        return true;
    }

    private Kept<T>? TryPut(SharedStateKey key, Kept<T>? found, long expiry, T value, out string? full)
    {
        full = null;
        Shard shard = ShardOf(key);
        lock (shard.Gate)
        {
            bool stands = shard.Entries.TryGetValue(key, out Kept<T> standing);
            if (found is { } expected ? !stands || standing.Number != expected.Number : stands && _room.IsLive(standing.Expiry))
            {
                return null;
            }

            int entries = stands ? 0 : 1;
            long bytes = _bytesOf(value) - (stands ? _bytesOf(standing.Value) : 0);
            if (!_room.TryTake(entries, Math.Max(bytes, 0), out string what))
            {
                full = what;
                return null;
            }

            _room.GiveBack(0, Math.Max(-bytes, 0));

            // Numbered while the place is held: a number from before could be smaller than that of one who came and went meanwhile.
            return shard.Entries[key] = new Kept<T>(expiry, _room.NextNumber(), value);
        }
    }

    private void Sweep(long now)
    {
        foreach (Shard shard in _shards)
        {
            lock (shard.Gate)
            {
                foreach ((SharedStateKey key, Kept<T> kept) in shard.Entries)
                {
                    if (kept.Expiry <= now)
                    {
                        shard.Entries.Remove(key);
                        _room.GiveBack(1, _bytesOf(kept.Value));
                    }
                }

                // What a flood has filled is not held for ever.
                if (shard.Entries.Capacity > Math.Max(RoomWorthGivingBack, 4 * shard.Entries.Count))
                {
                    shard.Entries.TrimExcess(2 * shard.Entries.Count);
                }
            }
        }
    }

    private Shard ShardOf(SharedStateKey key) => _shards[(key.GetHashCode() >>> 16) % Shards];

    private sealed class Shard
    {
        public Lock Gate { get; } = new();

        public Dictionary<SharedStateKey, Kept<T>> Entries { get; } = [];

        public bool Holds(SharedStateKey key, Kept<T> found) =>
            Entries.TryGetValue(key, out Kept<T> standing) && standing.Number == found.Number;
    }
}
