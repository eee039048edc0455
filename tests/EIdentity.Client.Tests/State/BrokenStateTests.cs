using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client.Tests;

public sealed class BrokenStateTests
{
    // The second is what a store with a deadline of its own throws.
    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task A_shared_state_that_fails_refuses_the_login_by_its_code_whatever_it_throws(Type failure)
    {
        using LoginJourney login = new(addParts: services => services.AddSingleton<ISharedState>(new BrokenState(failure)));

        LoginException refusal = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.SharedStateUnavailable, refusal.Error);
    }

    private sealed class BrokenState(Type failure) : ISharedState
    {
        public ValueTask<bool> TryAddAsync(
            SharedStateKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken) => throw Failure();

        public ValueTask<SharedStateEntry?> FindAsync(SharedStateKey key, CancellationToken cancellationToken) => throw Failure();

        public ValueTask<bool> TryReplaceAsync(
            SharedStateKey key, ReadOnlyMemory<byte> value, long version, TimeSpan lifetime, CancellationToken cancellationToken) =>
            throw Failure();

        public ValueTask<byte[]?> TakeAsync(SharedStateKey key, CancellationToken cancellationToken) => throw Failure();

        public ValueTask<long> IncrementAsync(SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken) =>
            throw Failure();

        public ValueTask<SharedStateLease?> AcquireLeaseAsync(
            SharedStateKey key, TimeSpan lifetime, CancellationToken cancellationToken) => throw Failure();

        public ValueTask<bool> RenewLeaseAsync(SharedStateLease lease, TimeSpan lifetime, CancellationToken cancellationToken) =>
            throw Failure();

        public ValueTask<bool> ReleaseLeaseAsync(SharedStateLease lease, CancellationToken cancellationToken) => throw Failure();

        public ValueTask<IReadOnlyList<SharedStateKey>> AddToIndexAsync(
            SharedStateKey index, SharedStateKey member, int bound, TimeSpan lifetime, CancellationToken cancellationToken) =>
            throw Failure();

        public ValueTask<bool> RemoveFromIndexAsync(SharedStateKey index, SharedStateKey member, CancellationToken cancellationToken) =>
            throw Failure();

        public ValueTask<IReadOnlyList<SharedStateKey>> ListIndexAsync(SharedStateKey index, CancellationToken cancellationToken) =>
            throw Failure();

        private Exception Failure() => (Exception)Activator.CreateInstance(failure)!;
    }
}
