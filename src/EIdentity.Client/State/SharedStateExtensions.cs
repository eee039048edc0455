namespace EIdentity.Client;

/// <summary>Says with the verbs of the shared state what several rooms need.</summary>
internal static class SharedStateExtensions
{
    /// <summary>Keeps at most so many values of one owner: lists one that was added, and takes the owner's oldest out.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached or is full.</exception>
    public static async Task TakeOldestAsync(
        this ISharedState state,
        SharedStateKey owner,
        SharedStateKey added,
        int most,
        TimeSpan lifetime,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<SharedStateKey> oldest =
            await state.AddToIndexAsync(owner, added, most, lifetime, cancellationToken).ConfigureAwait(false);
        foreach (SharedStateKey surplus in oldest)
        {
            await state.TakeAsync(surplus, cancellationToken).ConfigureAwait(false);
        }
    }
}
