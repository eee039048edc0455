namespace EIdentity.Client.Tests;

/// <summary>Says what every store of the shared state does; each store's own test class derives from it.</summary>
/// <remarks>
/// A project of another store links these files. A store whose clock is not the test's chooses a short lifetime and a coarse grain.
/// </remarks>
public abstract partial class SharedStateContract
{
    private const int Many = 64;

    private readonly string _test = Guid.NewGuid().ToString("N");

    private protected abstract ISharedState State { get; }

    /// <summary>Gets how long things are kept in these tests.</summary>
    protected virtual TimeSpan Lifetime => TimeSpan.FromMinutes(15);

    /// <summary>Gets the smallest time by which the store can be told to be early or late.</summary>
    protected virtual TimeSpan Grain => TimeSpan.FromMilliseconds(1);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Lets time pass for the store.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    /// <summary>Gives a store with room for 8 entries and 1 KiB of values, or nothing when a server sets the limits.</summary>
    private protected virtual ISharedState? CreateSmall() => null;

    // Stores on servers outlive a test.
    private protected SharedStateKey Key(string id, string kind = "contract") => SharedStateKey.Of(kind, _test + id);

    private protected async Task<bool> AddAsync(SharedStateKey key, params byte[] value) =>
        await State.TryAddAsync(key, value, Lifetime, Cancellation);

    private protected async Task<byte[]?> FindAsync(SharedStateKey key) => (await State.FindAsync(key, Cancellation))?.Value;

    private static Task<T[]> AtOnceAsync<T>(Func<int, ValueTask<T>> call) =>
        Task.WhenAll(Enumerable.Range(0, Many).Select(i => Task.Run(() => call(i).AsTask(), Cancellation)));
}
