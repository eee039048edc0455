namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<bool> TryAddAsync(
        SharedStateKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckValue(value);
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        KeptValue added = new(_entries.ExpiryAfter(lifetime), value.ToArray(), NextNumber());
        while (_entries.Find<KeptValue>(key) is null)
        {
            if (_entries.TrySwap(key, null, added))
            {
                return ValueTask.FromResult(true);
            }
        }

        return ValueTask.FromResult(false);
    }

    public ValueTask<SharedStateEntry?> FindAsync(SharedStateKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        KeptValue? found = _entries.Find<KeptValue>(key);
        return ValueTask.FromResult(found is null ? null : new SharedStateEntry([.. found.Value], found.Version));
    }

    public ValueTask<bool> TryReplaceAsync(
        SharedStateKey key, ReadOnlyMemory<byte> value, long version, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckValue(value);
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        KeptValue? found = _entries.Find<KeptValue>(key);
        return ValueTask.FromResult(
            found?.Version == version
            && _entries.TrySwap(key, found, new KeptValue(_entries.ExpiryAfter(lifetime), value.ToArray(), NextNumber())));
    }

    public ValueTask<byte[]?> TakeAsync(SharedStateKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_entries.Find<KeptValue>(key) is { } found)
        {
            if (_entries.TrySwap(key, found, null))
            {
                return ValueTask.FromResult<byte[]?>(found.Value);
            }
        }

        return ValueTask.FromResult<byte[]?>(null);
    }

    private sealed class KeptValue(long expiry, byte[] value, long version) : Expiring(expiry)
    {
        public byte[] Value { get; } = value;

        public long Version { get; } = version;

        public override int Bytes => Value.Length;
    }
}
