namespace EIdentity.Sandbox;

/// <summary>Rolls over the keys that the provider signs ID tokens with, step by step.</summary>
/// <remarks>
/// An orderly provider announces, waits until clients have fetched the key set, switches, waits until old tokens have
/// expired, and withdraws. A switch without an announcement is the hasty roll-over that clients must survive as well.
/// </remarks>
public sealed class SandboxKeys
{
    private readonly Lock _gate = new();
    private readonly SandboxOptions _options;
    private readonly List<SigningKey> _old = [];

    private SigningKey _current;
    private SigningKey? _next;

    internal SandboxKeys(SandboxOptions options)
    {
        _options = options;
        _current = Make();
    }

    /// <summary>Gets the key that signs now.</summary>
    internal SigningKey Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    /// <summary>Gets the keys of the key set: the one that signs, the announced one, then the old ones.</summary>
    internal IReadOnlyList<SigningKey> Published
    {
        get
        {
            lock (_gate)
            {
                return _next is null ? [_current, .. _old] : [_current, _next, .. _old];
            }
        }
    }

    /// <summary>Publishes a new key beside the one that signs.</summary>
    /// <remarks>Its algorithm is <see cref="SandboxOptions.IdTokenSigningAlgorithm"/> at this moment.</remarks>
    /// <exception cref="InvalidOperationException">A key is announced already.</exception>
    public void Announce()
    {
        lock (_gate)
        {
            _next = _next is null ? Make() : throw new InvalidOperationException("A key is announced already; switch to it first.");
        }
    }

    /// <summary>Signs with the announced key from now on, or with a new one when none was announced.</summary>
    public void Switch()
    {
        lock (_gate)
        {
            _old.Add(_current);
            _current = _next ?? Make();
            _next = null;
        }
    }

    /// <summary>Takes the keys that no longer sign out of the key set.</summary>
    public void Withdraw()
    {
        lock (_gate)
        {
            _old.Clear();
        }
    }

    private SigningKey Make() => ClientJwt.Algorithms.Contains(_options.IdTokenSigningAlgorithm)
        ? SigningKey.Create(_options.IdTokenSigningAlgorithm)
        : throw new ArgumentException($"The sandbox's IdTokenSigningAlgorithm must be one of {string.Join(", ", ClientJwt.Algorithms)}.");
}
