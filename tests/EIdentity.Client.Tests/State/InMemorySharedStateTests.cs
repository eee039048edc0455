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

    private async Task<bool> AddAsync(string key) => await _state.TryAddAsync(key, TimeSpan.FromMinutes(15), TestContext.Current.CancellationToken);
}
