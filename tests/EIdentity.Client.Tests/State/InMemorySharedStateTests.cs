using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

public sealed class InMemorySharedStateTests : SharedStateContract
{
    private readonly FakeTimeProvider _time = new();
    private readonly InMemorySharedState _state;

    public InMemorySharedStateTests() => _state = new InMemorySharedState(_time);

    private protected override ISharedState State => _state;

    protected override Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    private protected override ISharedState CreateSmall() =>
        new InMemorySharedState(_time, new MemoryBudget(maxEntries: 8, maxBytes: 1024));

    [Fact]
    public async Task A_clock_set_back_gives_no_mark_a_second_life()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(50)) { AutoAdvanceAmount = TimeSpan.Zero };
        InMemorySharedState state = new(time);
        await state.TryAddAsync(Key("mark"), ReadOnlyMemory<byte>.Empty, Lifetime, Cancellation);
        time.AdjustTime(DateTimeOffset.UnixEpoch.AddYears(50).AddHours(-1));

        Assert.False(await state.TryAddAsync(Key("mark"), ReadOnlyMemory<byte>.Empty, Lifetime, Cancellation));
    }

    // The last look at the clock is between what the first has found and what it writes.
    [Fact]
    public async Task Who_acquires_a_lease_has_a_larger_number_than_one_who_came_and_went_meanwhile()
    {
        InterruptedTime time = new();
        InMemorySharedState state = new(time);
        for (int i = 1; i < 1024; i++)
        {
            await state.TryAddAsync(Key($"mark {i}"), ReadOnlyMemory<byte>.Empty, Lifetime, Cancellation);
        }

        Task<SharedStateLease?>? other = null;
        time.InterruptAt(look: 2, () => other = ComeAndGoAsync());
        SharedStateLease? lease = await state.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation);

        Assert.True(lease!.Fence > (await other!)!.Fence);
        async Task<SharedStateLease?> ComeAndGoAsync()
        {
            SharedStateLease? acquired = await state.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation);
            await state.ReleaseLeaseAsync(acquired!, Cancellation);
            return acquired;
        }
    }

    [Fact]
    public async Task Values_fill_the_memory_set_aside_for_them_and_no_more_until_they_expire()
    {
        byte[] large = new byte[128 * 1024];
        SharedStateException full = await Assert.ThrowsAsync<SharedStateException>(() => FillAsync(large));

        Assert.Equal(ErrorCodes.SharedStateUnavailable, full.Error);
        Assert.True(await AddAsync(Key("a mark still fits")));
        _time.Advance(TimeSpan.FromMinutes(16));
        Assert.True(await AddAsync(Key("later"), large));
    }

    [Fact]
    public async Task Who_adds_to_a_full_memory_makes_it_swept_once_a_second_at_most()
    {
        byte[] large = new byte[128 * 1024];
        await _state.TryAddAsync(Key("short"), large, TimeSpan.FromMilliseconds(500), Cancellation);
        await Assert.ThrowsAsync<SharedStateException>(() => FillAsync(large));

        _time.Advance(TimeSpan.FromMilliseconds(999));
        await Assert.ThrowsAsync<SharedStateException>(() => AddAsync(Key("later"), large));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await AddAsync(Key("later"), large));
    }

    [Fact]
    public async Task Of_many_at_once_none_passes_the_end_of_the_memory()
    {
        ISharedState small = CreateSmall();

        bool[] added = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => FitsAsync(small, Key($"{i}")))));

        Assert.InRange(added.Count(fits => fits), 1, 8);
        for (int i = 0; i < 64; i++)
        {
            Assert.Equal(added[i], await small.TakeAsync(Key($"{i}"), Cancellation) is not null);
        }
    }

    [Fact]
    public async Task What_comes_and_goes_in_every_way_leaves_the_memory_empty()
    {
        ISharedState small = CreateSmall();
        for (int round = 0; round < 20; round++)
        {
            await small.TryAddAsync(Key($"value {round}"), new byte[100], Lifetime, Cancellation);
            await small.TakeAsync(Key($"value {round}"), Cancellation);
            await small.IncrementAsync(Key($"count {round}"), Lifetime, Cancellation);
            SharedStateLease lease = (await small.AcquireLeaseAsync(Key($"lease {round}"), Lifetime, Cancellation))!;
            await small.ReleaseLeaseAsync(lease, Cancellation);
            await small.AddToIndexAsync(Key($"index {round}"), Key("1"), bound: 2, Lifetime, Cancellation);
            await small.AddToIndexAsync(Key($"index {round}"), Key("2"), bound: 2, Lifetime * 2, Cancellation);
            await small.RemoveFromIndexAsync(Key($"index {round}"), Key("1"), Cancellation);
            _time.Advance(Lifetime * 2);
        }

        Assert.True(await small.TryAddAsync(Key("all of it"), new byte[1024], Lifetime, Cancellation));
    }

    private static async Task<bool> FitsAsync(ISharedState state, SharedStateKey key)
    {
        try
        {
            return await state.TryAddAsync(key, new byte[] { 1 }, TimeSpan.FromMinutes(1), CancellationToken.None);
        }
        catch (SharedStateException)
        {
            return false;
        }
    }

    private async Task FillAsync(byte[] value)
    {
        for (int i = 0; i < 1000; i++)
        {
            await AddAsync(Key($"value {i}"), value);
        }
    }

    private sealed class InterruptedTime : TimeProvider
    {
        private int _looks;
        private Action? _interrupt;

        public void InterruptAt(int look, Action interrupt) => (_looks, _interrupt) = (look, interrupt);

        public override long GetTimestamp()
        {
            if (_interrupt is { } interrupt && --_looks == 0)
            {
                _interrupt = null;
                interrupt();
            }

            return 0;
        }
    }
}
