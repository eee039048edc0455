namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<long> IncrementAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            KeptCount? found = _entries.Find<KeptCount>(key);
            KeptCount next = new(found?.Expiry ?? _entries.ExpiryAfter(lifetime), (found?.Count ?? 0) + 1);
            if (_entries.TrySwap(key, found, next))
            {
                return ValueTask.FromResult(next.Count);
            }
        }
    }

    private sealed class KeptCount(long expiry, long count) : Expiring(expiry)
    {
        public long Count { get; } = count;
    }
}
