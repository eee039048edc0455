using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

public sealed class InMemorySharedStateTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly InMemorySharedState _state;

    public InMemorySharedStateTests() => _state = new InMemorySharedState(_time);

    [Fact]
    public async Task Of_many_at_once_exactly_one_adds_a_mark()
    {
        bool[] added = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => AddAsync("mark"))));

        Assert.Single(added, true);
    }

    [Fact]
    public async Task A_mark_can_be_added_again_once_it_has_expired()
    {
        await AddAsync("mark");
        _time.Advance(TimeSpan.FromMinutes(16));

        Assert.True(await AddAsync("mark"));
    }

    [Fact]
    public async Task A_clock_set_back_gives_no_mark_a_second_life()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(50)) { AutoAdvanceAmount = TimeSpan.Zero };
        InMemorySharedState state = new(time);
        await state.TryAddAsync("mark", TimeSpan.FromMinutes(15), TestContext.Current.CancellationToken);
        time.AdjustTime(DateTimeOffset.UnixEpoch.AddYears(50).AddHours(-1));

        Assert.False(await state.TryAddAsync("mark", TimeSpan.FromMinutes(15), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_takes_a_value()
    {
        await KeepAsync("value", [1, 2, 3]);

        byte[]?[] taken = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await _state.TakeAsync("value", TestContext.Current.CancellationToken))));

        Assert.Equal([1, 2, 3], Assert.Single(taken, value => value is not null));
    }

    [Fact]
    public async Task A_value_that_has_expired_is_not_handed_out()
    {
        await KeepAsync("value", [1]);
        _time.Advance(TimeSpan.FromMinutes(16));

        Assert.Null(await _state.TakeAsync("value", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_value_is_not_replaced_by_another()
    {
        await KeepAsync("value", [1]);

        Assert.False(await KeepAsync("value", [2]));
        Assert.Equal([1], await _state.TakeAsync("value", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Values_fill_the_memory_set_aside_for_them_and_no_more_until_they_expire()
    {
        byte[] large = new byte[128 * 1024];
        LoginException full = await Assert.ThrowsAsync<LoginException>(() => FillAsync(large));

        Assert.Equal(ErrorCodes.SharedStateUnavailable, full.Error);
        Assert.True(await AddAsync("a mark still fits"));
        _time.Advance(TimeSpan.FromMinutes(16));
        Assert.True(await KeepAsync("later", large));
    }

    [Fact]
    public async Task Who_adds_to_a_full_memory_makes_it_swept_once_a_second_at_most()
    {
        byte[] large = new byte[128 * 1024];
        await _state.TryAddAsync("short", large, TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<LoginException>(() => FillAsync(large));

        _time.Advance(TimeSpan.FromMilliseconds(999));
        await Assert.ThrowsAsync<LoginException>(() => KeepAsync("later", large));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await KeepAsync("later", large));
    }

    private async Task FillAsync(byte[] value)
    {
        for (int i = 0; i < 1000; i++)
        {
            await KeepAsync($"value {i}", value);
        }
    }

    private async Task<bool> KeepAsync(string key, byte[] value) => await _state.TryAddAsync(key, value, TimeSpan.FromMinutes(15), TestContext.Current.CancellationToken);

    private async Task<bool> AddAsync(string key) => await _state.TryAddAsync(key, TimeSpan.FromMinutes(15), TestContext.Current.CancellationToken);
}
