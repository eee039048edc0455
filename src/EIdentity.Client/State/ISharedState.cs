namespace EIdentity.Client;

/// <summary>Holds the little that all instances of a service must agree on.</summary>
/// <remarks>In memory, which is enough for one instance. Keys are digests; values are protected before they come here. Other stores follow with the rest of the set (decision 0005).</remarks>
internal interface ISharedState
{
    /// <summary>Adds a mark unless it is there already, atomically over all instances.</summary>
    /// <param name="key">The mark's key, at most 200 characters.</param>
    /// <param name="lifetime">How long the mark stays.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="true"/> for the one caller that added it.</returns>
    ValueTask<bool> TryAddAsync(string key, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Adds a value unless the key is there already, atomically over all instances.</summary>
    /// <param name="key">The value's key, at most 200 characters.</param>
    /// <param name="value">The value, protected; at most 128 KiB.</param>
    /// <param name="lifetime">How long the value stays.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="true"/> for the one caller that added it.</returns>
    /// <exception cref="LoginException">EID2009: the state cannot be reached or is full.</exception>
    ValueTask<bool> TryAddAsync(string key, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Takes a value out, atomically over all instances, so that it is handed out once.</summary>
    /// <param name="key">The value's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value, or <see langword="null"/> when there is none, it has expired, or another caller took it.</returns>
    /// <exception cref="LoginException">EID2009: the state cannot be reached.</exception>
    ValueTask<byte[]?> TakeAsync(string key, CancellationToken cancellationToken);
}
