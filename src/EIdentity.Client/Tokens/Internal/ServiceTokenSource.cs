using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Gives service tokens by the name of their settings.</summary>
internal sealed class ServiceTokenSource(
    ServiceTokenClient client,
    IOptionsMonitor<ServiceTokenOptions> options,
    TimeProvider time,
    ILogger<ServiceTokenSource> logger)
{
    private readonly ConcurrentDictionary<string, ServiceTokenSlot> _slots = new(StringComparer.Ordinal);

    /// <summary>Gives a usable token.</summary>
    /// <exception cref="ServiceTokenException">EID4001 to EID4004.</exception>
    public Task<ServiceToken> GetAsync(string name, CancellationToken cancellationToken) =>
        FindSlot(name).GetAsync(cancellationToken);

    /// <summary>Gives another token than one that was refused.</summary>
    /// <exception cref="ServiceTokenException">EID4001 to EID4004.</exception>
    public Task<ServiceToken> GetAnotherAsync(string name, ServiceToken refused, CancellationToken cancellationToken) =>
        FindSlot(name).GetAnotherAsync(refused, cancellationToken);

    private ServiceTokenSlot FindSlot(string name)
    {
        // Read at every use: a new secret makes a new key, and the token of the old one is left alone.
        ServiceTokenOptions read = options.Get(name);
        return _slots.GetOrAdd(ServiceTokenKey.Of(read), _ => new ServiceTokenSlot(() => client.FetchAsync(read), time, logger));
    }
}
