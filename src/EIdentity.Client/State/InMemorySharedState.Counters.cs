namespace EIdentity.Client;

internal sealed partial class InMemorySharedState
{
    public ValueTask<long> IncrementAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateLimits.CheckLifetime(lifetime);
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            Kept<long>? found = _counts.Find(key);
            if (_counts.TryPut(key, found, found?.Expiry ?? _room.ExpiryAfter(lifetime), (found?.Value ?? 0) + 1) is { } counted)
            {
                return ValueTask.FromResult(counted.Value);
            }
        }
    }
}
