using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

public sealed class RefreshedValueTests
{
    private readonly FakeTimeProvider _time = new();
    private int _fetches;
    private int _tries;
    private readonly List<EIdentityException> _kept = [];
    private bool _isDown;

    [Fact]
    public async Task A_thousand_callers_of_a_cold_value_cause_one_fetch()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RefreshedValue<string> value = new(_ => FetchAfterAsync(gate.Task), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);

        Task<string>[] callers = [.. Enumerable.Range(0, 1000).Select(_ => value.GetAsync(TestContext.Current.CancellationToken).AsTask())];
        gate.SetResult();
        await Task.WhenAll(callers);

        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task A_leader_that_leaves_takes_nobody_along()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RefreshedValue<string> value = new(_ => FetchAfterAsync(gate.Task), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
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
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
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
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
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
            ProviderDocuments.PlanOf<string>(),
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
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
        string known = await value.GetAsync(TestContext.Current.CancellationToken);

        for (int i = 0; i < 1000; i++)
        {
            known = await value.TryGetNewerAsync(known, isOften: false, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task A_newer_value_that_cannot_be_had_leaves_the_known_one()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
        string known = await value.GetAsync(TestContext.Current.CancellationToken);
        _isDown = true;

        Assert.Same(known, await value.TryGetNewerAsync(known, isOften: false, TestContext.Current.CancellationToken));
        Assert.Same(known, await value.GetAsync(TestContext.Current.CancellationToken));
        Assert.Single(_kept);
    }

    [Fact]
    public async Task A_provider_that_is_down_from_the_start_is_asked_once_a_second_however_many_log_in()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
        _isDown = true;

        LoginException first = await RefusalAsync(value);
        LoginException[] pausing = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => RefusalAsync(value)));
        _time.Advance(TimeSpan.FromSeconds(1));
        LoginException next = await RefusalAsync(value);

        Assert.All(pausing, failure => Assert.Same(first, failure));
        Assert.Equal(TimeSpan.FromSeconds(20), first.RetryAfter);
        Assert.NotSame(first, next);
        Assert.Equal(2, _tries);
    }

    [Fact]
    public async Task A_provider_that_comes_back_is_used_after_the_pause()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
        _isDown = true;
        await RefusalAsync(value);
        _isDown = false;

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("value 1", await value.GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_provider_that_is_down_for_more_than_a_day_is_asked_once_a_second()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
        await value.GetAsync(TestContext.Current.CancellationToken);
        _isDown = true;
        _time.Advance(TimeSpan.FromHours(25));

        LoginException first = await RefusalAsync(value);
        _time.Advance(TimeSpan.FromSeconds(0.9));

        Assert.Same(first, await RefusalAsync(value));
        Assert.Equal(2, _tries);
    }

    [Fact]
    public async Task A_caller_who_leaves_is_no_failure_for_the_next_one()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RefreshedValue<string> value = new(_ => FetchAfterAsync(gate.Task), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
        using CancellationTokenSource leaving = new();

        Task<string> only = value.GetAsync(leaving.Token).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        gate.SetResult();

        Assert.Equal("value 1", await value.GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task While_a_value_serves_a_renewal_that_failed_is_tried_again_after_half_a_minute()
    {
        RefreshedValue<string> value = new(_ => FetchAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);
        await value.GetAsync(TestContext.Current.CancellationToken);
        _isDown = true;
        _time.Advance(TimeSpan.FromHours(3));

        foreach (int tries in (int[])[2, 2, 3])
        {
            Assert.Equal("value 1", await value.GetAsync(TestContext.Current.CancellationToken));
            Assert.Equal("value 1", await value.GetAsync(TestContext.Current.CancellationToken));
            Assert.Equal(tries, _tries);
            _time.Advance(TimeSpan.FromSeconds(15));
        }
    }

    [Fact]
    public async Task A_slow_answer_does_not_lengthen_a_life()
    {
        RefreshedValue<string> value = new(_ => FetchSlowlyAsync(), ProviderDocuments.PlanOf<string>(), _kept.Add, _time);

        await value.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromMinutes(30), value.Age);

        Task<string> FetchSlowlyAsync()
        {
            _time.Advance(TimeSpan.FromMinutes(30));
            return FetchAsync();
        }
    }

    private static Task<LoginException> RefusalAsync(RefreshedValue<string> value) =>
        Assert.ThrowsAsync<LoginException>(() => value.GetAsync(TestContext.Current.CancellationToken).AsTask());

    private async Task<string> FetchAfterAsync(Task gate)
    {
        await gate;
        return await FetchAsync();
    }

    private Task<string> FetchAsync()
    {
        Interlocked.Increment(ref _tries);
        return _isDown
            ? throw new LoginException(ErrorCodes.ProviderUnavailable, "Down.") { RetryAfter = TimeSpan.FromSeconds(20) }
            : Task.FromResult($"value {Interlocked.Increment(ref _fetches)}");
    }
}
