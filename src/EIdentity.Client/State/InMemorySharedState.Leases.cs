namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<SharedStateLease?> AcquireLeaseAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        while (_entries.Find<KeptLease>(key) is null)
        {
            // The number is drawn after the last holder is known to be gone, so that it is larger than that holder's.
            KeptLease acquired = new(_entries.ExpiryAfter(lifetime), NextNumber());
            if (_entries.TrySwap(key, null, acquired))
            {
                return ValueTask.FromResult<SharedStateLease?>(new SharedStateLease(key, acquired.Fence));
            }
        }

        return ValueTask.FromResult<SharedStateLease?>(null);
    }

    public ValueTask<bool> RenewLeaseAsync(SharedStateLease lease, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        return ChangeLease(lease, () => new KeptLease(_entries.ExpiryAfter(lifetime), lease.Fence), cancellationToken);
    }

    public ValueTask<bool> ReleaseLeaseAsync(SharedStateLease lease, CancellationToken cancellationToken) =>
        ChangeLease(lease, static () => null, cancellationToken);

    private ValueTask<bool> ChangeLease(SharedStateLease lease, Func<KeptLease?> next, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_entries.Find<KeptLease>(lease.Key) is { } found && found.Fence == lease.Fence)
        {
            if (_entries.TrySwap(lease.Key, found, next()))
            {
                return ValueTask.FromResult(true);
            }
        }

        return ValueTask.FromResult(false);
    }

    private sealed class KeptLease(long expiry, long fence) : Expiring(expiry)
    {
        public long Fence { get; } = fence;
    }
}
