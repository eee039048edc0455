namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<IReadOnlyList<SharedStateKey>> AddToIndexAsync(
        SharedStateKey index, SharedStateKey member, int bound, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckBound(bound);
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        Member added = new(member, _room.ExpiryAfter(lifetime));
        while (true)
        {
            Kept<Members>? found = _indexes.Find(index);
            (Members next, SharedStateKey[] gone) = With(added, found?.Value, bound);
            if (_indexes.TryPut(index, found, next.Expiry, next) is not null)
            {
                return ValueTask.FromResult<IReadOnlyList<SharedStateKey>>(gone);
            }
        }
    }

    public ValueTask<bool> RemoveFromIndexAsync(SharedStateKey index, SharedStateKey member, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_indexes.Find(index) is { } found)
        {
            ReadOnlySpan<Member> live = LiveMembers(found.Value);
            if (!Holds(live, member))
            {
                break;
            }

            Member[] left = [.. live.ToArray().Where(other => !other.Key.Equals(member))];
            Members next = new(new MemberRow(left), 0, left.Length);
            if (left.Length == 0 ? _indexes.TryRemove(index, found) : _indexes.TryPut(index, found, next.Expiry, next) is not null)
            {
                return ValueTask.FromResult(true);
            }
        }

        return ValueTask.FromResult(false);
    }

    public ValueTask<IReadOnlyList<SharedStateKey>> ListIndexAsync(SharedStateKey index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Member[] live = LiveMembers(_indexes.Find(index)?.Value).ToArray();
        return ValueTask.FromResult<IReadOnlyList<SharedStateKey>>([.. live.Select(member => member.Key)]);
    }

    private (Members Next, SharedStateKey[] Gone) With(Member added, Members? found, int bound)
    {
        ReadOnlySpan<Member> live = LiveMembers(found);
        bool isThere = Holds(live, added.Key);
        int others = live.Length - (isThere ? 1 : 0);
        int surplus = Math.Max(0, others - (bound - 1));
        if (!isThere && found?.TryAppend(added, live.Length - surplus) is { } longer)
        {
            return (longer, KeysOf(live[..surplus]));
        }

        return Copy(added, live, surplus, others - surplus + 1);
    }

    // Loops, because each login that comes back adds to a row.
    private static (Members Next, SharedStateKey[] Gone) Copy(Member added, ReadOnlySpan<Member> live, int surplus, int length)
    {
        SharedStateKey[] gone = surplus == 0 ? [] : new SharedStateKey[surplus];
        Member[] next = new Member[MemberRow.CapacityFor(length)];
        int left = 0;
        int place = 0;
        int placeOfAdded = length - 1;
        foreach (Member member in live)
        {
            if (member.Key.Equals(added.Key))
            {
                continue;
            }

            if (left < gone.Length)
            {
                gone[left++] = member.Key;
                continue;
            }

            if (place < placeOfAdded && member.Expiry > added.Expiry)
            {
                placeOfAdded = place++;
            }

            next[place++] = member;
        }

        next[placeOfAdded] = added;
        return (new Members(new MemberRow(next, length), 0, length), gone);
    }

    private static SharedStateKey[] KeysOf(ReadOnlySpan<Member> members)
    {
        SharedStateKey[] keys = members.IsEmpty ? [] : new SharedStateKey[members.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = members[i].Key;
        }

        return keys;
    }

    private static bool Holds(ReadOnlySpan<Member> members, SharedStateKey key)
    {
        foreach (ref readonly Member member in members)
        {
            if (member.Key.Equals(key))
            {
                return true;
            }
        }

        return false;
    }

    // The one that expires first stands in front.
    private ReadOnlySpan<Member> LiveMembers(Members? index)
    {
        ReadOnlySpan<Member> members = index is null ? [] : index.Value.All;
        int first = 0;
        while (first < members.Length && !_room.IsLive(members[first].Expiry))
        {
            first++;
        }

        return members[first..];
    }

    private readonly record struct Member(SharedStateKey Key, long Expiry);

    /// <summary>Holds members in the order in which they expire, and expires with the last.</summary>
    /// <remarks>It sees a part of a row that others see too, and never changes; what is added stands behind that part.</remarks>
    private readonly record struct Members(MemberRow Row, int First, int Count)
    {
        // A key with its digest, and the moment at which it expires.
        private const int BytesAMember = 56;

        public ReadOnlySpan<Member> All => Row.Part(First, Count);

        public long Expiry => Row[First + Count - 1].Expiry;

        /// <summary>Gets what it keeps alive: also those in front that it no longer counts.</summary>
        public int Bytes => BytesAMember * (First + Count);

        /// <summary>Gives one that holds the last so many of these and another behind them, or nothing where that needs a copy.</summary>
        public Members? TryAppend(Member added, int kept)
        {
            int end = First + Count;
            return kept > 0 && added.Expiry >= Expiry && Row.TryAppend(end, added) ? new Members(Row, end - kept, kept + 1) : null;
        }
    }

    /// <summary>Is a row of members that grows at its end: whoever takes the next place fills it before anybody is told of it.</summary>
    private sealed class MemberRow(Member[] members, int taken)
    {
        private int _taken = taken;

        public MemberRow(Member[] members)
            : this(members, members.Length)
        {
        }

        public Member this[int place] => members[place];

        // An eighth of free places: one addition in so many copies the row, and little is kept that is no longer a member.
        public static int CapacityFor(int length) => length + Math.Max(length / 8, length > 1 ? 4 : 0);

        public ReadOnlySpan<Member> Part(int first, int count) => members.AsSpan(first, count);

        public bool TryAppend(int place, Member added)
        {
            if (place >= members.Length || Interlocked.CompareExchange(ref _taken, place + 1, place) != place)
            {
                return false;
            }

            members[place] = added;
            return true;
        }
    }
}
