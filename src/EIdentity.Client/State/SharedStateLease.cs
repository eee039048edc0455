namespace EIdentity.Client;

/// <summary>Proves that somebody held a lease, with a number larger than that of every lease before it.</summary>
/// <remarks>
/// A holder that was asleep does not know that its lease is lost. Whatever it writes to goes by the fencing number: it refuses one that is
/// smaller than the largest it has seen. The numbers grow over the life of the store.
/// </remarks>
internal sealed record SharedStateLease(SharedStateKey Key, long Fence);
