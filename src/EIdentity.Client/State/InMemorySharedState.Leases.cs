namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<SharedStateLease?> AcquireLeaseAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        Kept<Held>? acquired = _leases.TryPut(key, null, _room.ExpiryAfter(lifetime), default);
        return ValueTask.FromResult(acquired is { } held ? new SharedStateLease(key, held.Number) : null);
    }

    public ValueTask<bool> RenewLeaseAsync(SharedStateLease lease, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(
            FindHeld(lease) is { } held && _leases.TryExtend(lease.Key, held, _room.ExpiryAfter(lifetime)));
    }

    public ValueTask<bool> ReleaseLeaseAsync(SharedStateLease lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(FindHeld(lease) is { } held && _leases.TryRemove(lease.Key, held));
    }

    private Kept<Held>? FindHeld(SharedStateLease lease) =>
        _leases.Find(lease.Key) is { } found && found.Number == lease.Fence ? found : null;
}
