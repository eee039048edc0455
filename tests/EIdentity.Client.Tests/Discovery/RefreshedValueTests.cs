using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

public sealed class RefreshedValueTests
{
    private readonly FakeTimeProvider _time = new();
    private int _fetches;
    private readonly List<LoginException> _kept = [];
    private bool _isDown;

    [Fact]
    public async Task A_thousand_callers_of_a_cold_value_cause_one_fetch()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RefreshedValue<string> value = new(_ => FetchAfterAsync(gate.Task), _kept.Add, _time);

        Task<string>[] callers = [.. Enumerable.Range(0, 1000).Select(_ => value.GetAsync(TestContext.Current.CancellationToken).AsTask())];
        gate.SetResult();
        await Task.WhenAll(callers);

        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task A_leader_that_leaves_takes_nobody_along()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RefreshedValue<string> value = new(_ => FetchAfterAsync(gate.Task), _kept.Add, _time);
        using CancellationTokenSource leaving = new();

        Task<string> leader = value.GetAsync(leaving.Token).AsTask();
        Task<string> other = value.GetAsync(TestContext.Current.CancellationToken).AsTask();
        await leaving.CancelAsync();
        gate.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leader);
        Assert.Equal("value 1", await other);
    }

    [Fact]
    public async Task The_last_good_value_serves_for_a_day_and_no_longer()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), _kept.Add, _time);
        await value.GetAsync(TestContext.Current.CancellationToken);
        _isDown = true;

        _time.Advance(TimeSpan.FromHours(23));
        Assert.Equal("value 1", await value.GetAsync(TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<LoginException>(() => value.GetAsync(TestContext.Current.CancellationToken).AsTask());
        Assert.Single(_kept);
    }

    [Fact]
    public async Task A_value_of_more_than_two_hours_is_renewed_before_it_is_given()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), _kept.Add, _time);
        await value.GetAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(121));

        Assert.Equal("value 2", await value.GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_value_of_more_than_an_hour_is_renewed_behind_the_callers_back()
    {
        TaskCompletionSource renewed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RefreshedValue<string> value = new(
            async _ =>
            {
                string fetched = await FetchAsync();
                if (_fetches == 2)
                {
                    renewed.SetResult();
                }

                return fetched;
            },
            _kept.Add,
            _time);
        await value.GetAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal("value 1", await value.GetAsync(TestContext.Current.CancellationToken));
        await renewed.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_flood_of_unknown_key_ids_causes_one_fetch_an_interval()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), _kept.Add, _time);
        string known = await value.GetAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(31));

        for (int i = 0; i < 1000; i++)
        {
            known = await value.GetNewerAsync(known, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, _fetches);
    }

    private async Task<string> FetchAfterAsync(Task gate)
    {
        await gate;
        return await FetchAsync();
    }

    private Task<string> FetchAsync() => _isDown
        ? throw new LoginException(ErrorCodes.ProviderUnavailable, "Down.")
        : Task.FromResult($"value {Interlocked.Increment(ref _fetches)}");
}
