namespace EIdentity.Client;

/// <summary>Holds the little that all instances of a service must agree on.</summary>
/// <remarks>In memory, which is enough for one instance. Keys are digests. Other stores follow with the rest of the set (decision 0005).</remarks>
internal interface ISharedState
{
    /// <summary>Adds a mark unless it is there already, atomically over all instances.</summary>
    /// <param name="key">The mark's key, at most 200 characters.</param>
    /// <param name="lifetime">How long the mark stays.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="true"/> for the one caller that added it.</returns>
    ValueTask<bool> TryAddAsync(string key, TimeSpan lifetime, CancellationToken cancellationToken);
}
