namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<IReadOnlyList<SharedStateKey>> AddToIndexAsync(
        SharedStateKey index, SharedStateKey member, int bound, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckBound(bound);
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        Member added = new(member, _entries.ExpiryAfter(lifetime));
        while (true)
        {
            KeptIndex? found = _entries.Find<KeptIndex>(index);
            (KeptIndex next, SharedStateKey[] gone) = With(added, found, bound);
            if (_entries.TrySwap(index, found, next))
            {
                return ValueTask.FromResult<IReadOnlyList<SharedStateKey>>(gone);
            }
        }
    }

    public ValueTask<bool> RemoveFromIndexAsync(SharedStateKey index, SharedStateKey member, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_entries.Find<KeptIndex>(index) is { } found)
        {
            ReadOnlySpan<Member> live = LiveMembers(found);
            if (!Holds(live, member))
            {
                break;
            }

            Member[] next = [.. live.ToArray().Where(other => !other.Key.Equals(member))];
            if (_entries.TrySwap(index, found, next.Length == 0 ? null : new KeptIndex(new MemberRow(next), 0, next.Length)))
            {
                return ValueTask.FromResult(true);
            }
        }

        return ValueTask.FromResult(false);
    }

    public ValueTask<IReadOnlyList<SharedStateKey>> ListIndexAsync(SharedStateKey index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Member[] live = LiveMembers(_entries.Find<KeptIndex>(index)).ToArray();
        return ValueTask.FromResult<IReadOnlyList<SharedStateKey>>([.. live.Select(member => member.Key)]);
    }

    private (KeptIndex Next, SharedStateKey[] Gone) With(Member added, KeptIndex? found, int bound)
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
    private static (KeptIndex Next, SharedStateKey[] Gone) Copy(Member added, ReadOnlySpan<Member> live, int surplus, int length)
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
        return (new KeptIndex(new MemberRow(next, length), 0, length), gone);
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
        ulong mark = key.Mark;
        foreach (ref readonly Member member in members)
        {
            if (member.Mark == mark && member.Key.Equals(key))
            {
                return true;
            }
        }

        return false;
    }

    // The one that expires first stands in front.
    private ReadOnlySpan<Member> LiveMembers(KeptIndex? index)
    {
        ReadOnlySpan<Member> members = index is null ? [] : index.Members;
        int first = 0;
        while (first < members.Length && !_entries.IsLive(members[first].Expiry))
        {
            first++;
        }

        return members[first..];
    }

    /// <summary>Holds the mark beside the key, so that a row of hundreds is searched without touching what lies elsewhere.</summary>
    private readonly record struct Member(SharedStateKey Key, long Expiry)
    {
        public ulong Mark { get; } = Key.Mark;
    }

    /// <summary>Holds members in the order in which they expire, and expires with the last.</summary>
    /// <remarks>It sees a part of a row that others see too, and never changes; what is added stands behind that part.</remarks>
    private sealed class KeptIndex(MemberRow row, int first, int count) : Expiring(row[first + count - 1].Expiry)
    {
        // A key, its digest, and its place in the row.
        private const int BytesAMember = 80;

        public ReadOnlySpan<Member> Members => row.Part(first, count);

        /// <summary>Gets what it keeps alive: also those in front that it no longer counts.</summary>
        public override int Bytes => BytesAMember * (first + count);

        /// <summary>Gives one that holds the last so many of these and another behind them, or nothing where that needs a copy.</summary>
        public KeptIndex? TryAppend(Member added, int kept)
        {
            int end = first + count;
            return kept > 0 && added.Expiry >= Expiry && row.TryAppend(end, added) ? new KeptIndex(row, end - kept, kept + 1) : null;
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
