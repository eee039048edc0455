namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<bool> TryAddAsync(
        SharedStateKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckValue(value);
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_values.TryPut(key, null, _room.ExpiryAfter(lifetime), value.ToArray()) is not null);
    }

    public ValueTask<SharedStateEntry?> FindAsync(SharedStateKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_values.Find(key) is { } found ? new SharedStateEntry([.. found.Value], found.Number) : null);
    }

    public ValueTask<bool> TryReplaceAsync(
        SharedStateKey key, ReadOnlyMemory<byte> value, long version, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckValue(value);
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        Kept<byte[]>? found = _values.Find(key);
        return ValueTask.FromResult(
            found?.Number == version && _values.TryPut(key, found, _room.ExpiryAfter(lifetime), value.ToArray()) is not null);
    }

    public ValueTask<byte[]?> TakeAsync(SharedStateKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_values.Find(key) is { } found)
        {
            if (_values.TryRemove(key, found))
            {
                return ValueTask.FromResult<byte[]?>(found.Value);
            }
        }

        return ValueTask.FromResult<byte[]?>(null);
    }
}
