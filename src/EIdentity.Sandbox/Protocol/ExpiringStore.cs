using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Sandbox;

/// <summary>Keeps values under unguessable keys for a fixed time, at most 10,000 of them.</summary>
internal sealed class ExpiringStore<T>(TimeProvider clock, TimeSpan lifetime)
    where T : class
{
    private const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (T Value, DateTimeOffset Expires)> _values = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset Expires)> _order = new();

    public string Add(T value)
    {
        string key = RandomText.Create();
        TryAdd(key, value);
        return key;
    }

    /// <summary>Adds a value unless the key is already there and has not expired.</summary>
    public bool TryAdd(string key, T value)
    {
        lock (_gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            // All values live equally long, so the oldest key always expires first.
            while (_order.TryPeek(out (string Key, DateTimeOffset Expires) oldest) && (oldest.Expires <= now || _order.Count >= Capacity))
            {
                _order.Dequeue();
                _values.Remove(oldest.Key);
            }

            if (!_values.TryAdd(key, (value, now + lifetime)))
            {
                return false;
            }

            _order.Enqueue((key, now + lifetime));
            return true;
        }
    }

    public bool TryFind(string? key, [NotNullWhen(true)] out T? value)
    {
        lock (_gate)
        {
            bool found = _values.TryGetValue(key ?? string.Empty, out (T Value, DateTimeOffset Expires) entry)
                && entry.Expires > clock.GetUtcNow();
            value = found ? entry.Value : null;
            return found;
        }
    }

    public bool Remove(string key)
    {
        lock (_gate)
        {
            return _values.Remove(key);
        }
    }
}
