namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<SharedStateLease?> AcquireLeaseAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        while (_entries.Find<KeptLease>(key) is null)
        {
            KeptLease acquired = new(_entries.ExpiryAfter(lifetime));
            if (!_entries.TrySwap(key, null, acquired))
            {
                continue;
            }

            // Drawn while it is held: a number from before could be smaller than that of a holder who came and went meanwhile. Who lost
            // it again by now has drawn one that the next holder does not know of.
            acquired.Fence = NextNumber();
            if (_entries.Find<KeptLease>(key) == acquired)
            {
                return ValueTask.FromResult<SharedStateLease?>(new SharedStateLease(key, acquired.Fence));
            }
        }

        return ValueTask.FromResult<SharedStateLease?>(null);
    }

    public ValueTask<bool> RenewLeaseAsync(SharedStateLease lease, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        return ChangeLease(lease, () => new KeptLease(_entries.ExpiryAfter(lifetime)) { Fence = lease.Fence }, cancellationToken);
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

    private sealed class KeptLease(long expiry) : Expiring(expiry)
    {
        private long _fence;

        /// <summary>Gets or sets the number, which is set once: nobody has it before.</summary>
        public long Fence
        {
            get => Volatile.Read(ref _fence);
            set => Volatile.Write(ref _fence, value);
        }
    }
}
