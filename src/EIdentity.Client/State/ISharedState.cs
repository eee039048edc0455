namespace EIdentity.Client;

/// <summary>Holds the little that all instances of a service must agree on; it knows nothing of what that is for.</summary>
/// <remarks>
/// <para>
/// Each verb is atomic over all instances. Values, counters, leases and indexes under one key are four things that do not disturb each
/// other. What has expired is gone at that moment: it is not found, not taken, not replaced, not renewed, and can be added again.
/// </para>
/// <para>
/// A store that cannot be reached or is full throws <see cref="SharedStateException"/> and forgets nothing that it holds; a lifetime, a
/// value or a bound outside <see cref="SharedStateLimits"/> is an <see cref="ArgumentException"/>; a call that is cancelled before it
/// begins changes nothing.
/// </para>
/// </remarks>
internal interface ISharedState
{
    /// <summary>Adds a value unless the key is taken. A mark is an empty value.</summary>
    /// <returns><see langword="true"/> for the one caller that added it.</returns>
    ValueTask<bool> TryAddAsync(SharedStateKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Finds a value with its version, or <see langword="null"/>.</summary>
    ValueTask<SharedStateEntry?> FindAsync(SharedStateKey key, CancellationToken cancellationToken);

    /// <summary>Replaces a value that still has this version; value and lifetime are new, and so is the version.</summary>
    /// <remarks>A version is given once, so that what was taken and added again is not what it was.</remarks>
    /// <returns><see langword="true"/> for the one caller that replaced it.</returns>
    ValueTask<bool> TryReplaceAsync(
        SharedStateKey key, ReadOnlyMemory<byte> value, long version, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Takes a value out, so that it is handed out once.</summary>
    /// <returns>The value, or <see langword="null"/> when there is none or another caller took it.</returns>
    ValueTask<byte[]?> TakeAsync(SharedStateKey key, CancellationToken cancellationToken);

    /// <summary>Counts one more; the count ends this long after its first increment, whatever comes later.</summary>
    /// <returns>The count with this one in it.</returns>
    ValueTask<long> IncrementAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Acquires a lease that nobody holds.</summary>
    /// <returns>The lease, or <see langword="null"/> when somebody holds it.</returns>
    ValueTask<SharedStateLease?> AcquireLeaseAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Renews a lease that is still held; it lasts this long from now.</summary>
    /// <returns><see langword="false"/> when it is lost, even if nobody else has acquired it yet.</returns>
    ValueTask<bool> RenewLeaseAsync(SharedStateLease lease, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Releases a lease, and never a later holder's.</summary>
    /// <returns><see langword="false"/> when it was lost before.</returns>
    ValueTask<bool> ReleaseLeaseAsync(SharedStateLease lease, CancellationToken cancellationToken);

    /// <summary>Adds a member to an index, or gives the one that is there a new lifetime.</summary>
    /// <remarks>
    /// An index that would hold more than the bound lets those go that would expire first, never the new one. They are handed to the
    /// caller, who ends what they stand for: what no index names any more could not be ended by its owner.
    /// </remarks>
    /// <returns>The members that had to go, nearly always none.</returns>
    ValueTask<IReadOnlyList<SharedStateKey>> AddToIndexAsync(
        SharedStateKey index, SharedStateKey member, int bound, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Removes a member from an index.</summary>
    /// <returns><see langword="false"/> when it was not there.</returns>
    ValueTask<bool> RemoveFromIndexAsync(SharedStateKey index, SharedStateKey member, CancellationToken cancellationToken);

    /// <summary>Lists the members of an index, the one that expires first in front.</summary>
    ValueTask<IReadOnlyList<SharedStateKey>> ListIndexAsync(SharedStateKey index, CancellationToken cancellationToken);
}
