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
            Member[] others = [.. LiveMembers(found).Where(other => !other.Key.Equals(member))];
            int tooMany = Math.Max(0, others.Length - (bound - 1));
            Member[] next = [.. others.Skip(tooMany).Append(added).OrderBy(one => one.Expiry)];
            if (_entries.TrySwap(index, found, new KeptIndex(next)))
            {
                return ValueTask.FromResult(KeysOf(others.Take(tooMany)));
            }
        }
    }

    public ValueTask<bool> RemoveFromIndexAsync(SharedStateKey index, SharedStateKey member, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_entries.Find<KeptIndex>(index) is { } found)
        {
            Member[] live = [.. LiveMembers(found)];
            Member[] next = [.. live.Where(other => !other.Key.Equals(member))];
            if (next.Length == live.Length)
            {
                break;
            }

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
        return ValueTask.FromResult(KeysOf(LiveMembers(_entries.Find<KeptIndex>(index))));
    }

    private static IReadOnlyList<SharedStateKey> KeysOf(IEnumerable<Member> members) => [.. members.Select(member => member.Key)];

    private IEnumerable<Member> LiveMembers(KeptIndex? index) => index?.Members.Where(member => _entries.IsLive(member.Expiry)) ?? [];

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
