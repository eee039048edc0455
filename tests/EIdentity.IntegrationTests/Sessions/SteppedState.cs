using EIdentity.Client;

namespace EIdentity.IntegrationTests;

/// <summary>A shared state that lets one verb through at a time.</summary>
internal sealed class SteppedState(ISharedState inner, Turnstile turnstile) : ISharedState
{
    public ValueTask<bool> TryAddAsync(
        SharedStateKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken) =>
        StepAsync(() => inner.TryAddAsync(key, value, lifetime, cancellationToken), cancellationToken);

    public ValueTask<SharedStateEntry?> FindAsync(SharedStateKey key, CancellationToken cancellationToken) =>
        StepAsync(() => inner.FindAsync(key, cancellationToken), cancellationToken);

    public ValueTask<bool> TryReplaceAsync(
        SharedStateKey key, ReadOnlyMemory<byte> value, long version, TimeSpan lifetime, CancellationToken cancellationToken) =>
        StepAsync(() => inner.TryReplaceAsync(key, value, version, lifetime, cancellationToken), cancellationToken);

    public ValueTask<byte[]?> TakeAsync(SharedStateKey key, CancellationToken cancellationToken) =>
        StepAsync(() => inner.TakeAsync(key, cancellationToken), cancellationToken);

    public ValueTask<long> IncrementAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken) =>
        StepAsync(() => inner.IncrementAsync(key, lifetime, cancellationToken), cancellationToken);

    public ValueTask<SharedStateLease?> AcquireLeaseAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken) =>
        StepAsync(() => inner.AcquireLeaseAsync(key, lifetime, cancellationToken), cancellationToken);

    public ValueTask<bool> RenewLeaseAsync(SharedStateLease lease, TimeSpan lifetime, CancellationToken cancellationToken) =>
        StepAsync(() => inner.RenewLeaseAsync(lease, lifetime, cancellationToken), cancellationToken);

    public ValueTask<bool> ReleaseLeaseAsync(SharedStateLease lease, CancellationToken cancellationToken) =>
        StepAsync(() => inner.ReleaseLeaseAsync(lease, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<SharedStateKey>> AddToIndexAsync(
        SharedStateKey index, SharedStateKey member, int bound, TimeSpan lifetime, CancellationToken cancellationToken) =>
        StepAsync(() => inner.AddToIndexAsync(index, member, bound, lifetime, cancellationToken), cancellationToken);

    public ValueTask<bool> RemoveFromIndexAsync(SharedStateKey index, SharedStateKey member, CancellationToken cancellationToken) =>
        StepAsync(() => inner.RemoveFromIndexAsync(index, member, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<SharedStateKey>> ListIndexAsync(SharedStateKey index, CancellationToken cancellationToken) =>
        StepAsync(() => inner.ListIndexAsync(index, cancellationToken), cancellationToken);

    private async ValueTask<T> StepAsync<T>(Func<ValueTask<T>> verb, CancellationToken cancellationToken)
    {
        await turnstile.PassAsync(cancellationToken);
        return await verb();
    }
}
