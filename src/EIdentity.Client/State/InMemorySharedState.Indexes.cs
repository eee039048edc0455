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
            (Member[] next, SharedStateKey[] gone) = With(added, found, bound);
            if (_entries.TrySwap(index, found, new KeptIndex(next)))
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

            if (_entries.TrySwap(index, found, next.Length == 0 ? null : new KeptIndex(next)))
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

    // Loops, because each login that comes back adds to a row.
    private (Member[] Next, SharedStateKey[] Gone) With(Member added, KeptIndex? found, int bound)
    {
        ReadOnlySpan<Member> live = LiveMembers(found);
        int others = live.Length - (Holds(live, added.Key) ? 1 : 0);
        SharedStateKey[] gone = others < bound ? [] : new SharedStateKey[others - (bound - 1)];
        Member[] next = new Member[others - gone.Length + 1];
        int surplus = 0;
        int place = 0;
        int placeOfAdded = next.Length - 1;
        foreach (Member member in live)
        {
            if (member.Key.Equals(added.Key))
            {
                continue;
            }

            if (surplus < gone.Length)
            {
                gone[surplus++] = member.Key;
                continue;
            }

            if (place < placeOfAdded && member.Expiry > added.Expiry)
            {
                placeOfAdded = place++;
            }

            next[place++] = member;
        }

        next[placeOfAdded] = added;
        return (next, gone);
    }

    private static bool Holds(ReadOnlySpan<Member> members, SharedStateKey key)
    {
        foreach (Member member in members)
        {
            if (member.Key.Equals(key))
            {
                return true;
            }
        }

        return false;
    }

    // The one that expires first stands in front.
    private ReadOnlySpan<Member> LiveMembers(KeptIndex? index)
    {
        Member[] members = index?.Members ?? [];
        int first = 0;
        while (first < members.Length && !_entries.IsLive(members[first].Expiry))
        {
            first++;
        }

        return members.AsSpan(first);
    }

    private readonly record struct Member(SharedStateKey Key, long Expiry);

    /// <summary>Holds members in the order in which they expire, and expires with the last.</summary>
    private sealed class KeptIndex(Member[] members) : Expiring(members[^1].Expiry)
    {
        // A key, its digest and its place in the row.
        private const int BytesAMember = 96;

        public Member[] Members { get; } = members;

        public override int Bytes => BytesAMember * Members.Length;
    }
}
