using System.Net;

namespace EIdentity.Client.Tests;

public sealed class ServiceTokenTests
{
    [Fact]
    public async Task A_token_is_asked_for_with_client_credentials()
    {
        await using TokensUnderTest test = new(options =>
        {
            options.ConsumerKey = "k:1";
            options.ConsumerSecret = "s e+c";
            options.Scope = "am_application_scope default";
        });
        test.Endpoint.AnswerToken("t-1");

        Assert.Equal("t-1", await test.GetAsync());
        Assert.Equal("Basic " + Convert.ToBase64String("k%3A1:s+e%2Bc"u8), test.Endpoint.Authorizations[0]);
        Assert.Equal("grant_type=client_credentials&scope=am_application_scope+default", test.Endpoint.Bodies[0]);
    }

    [Fact]
    public async Task A_thousand_callers_share_one_fetch()
    {
        await using TokensUnderTest test = new();
        (Task arrived, TaskCompletionSource answer) = test.Endpoint.AnswerTokenLater("t-1");

        Task<string>[] callers = [.. Enumerable.Range(0, 1000).Select(_ => test.GetAsync())];
        await arrived;
        answer.SetResult();

        Assert.All(await Task.WhenAll(callers), token => Assert.Equal("t-1", token));
        Assert.Single(test.Endpoint.Bodies);
    }

    [Fact]
    public async Task SEC_286_the_pause_after_failures_stays_short_however_many_there_were()
    {
        await using TokensUnderTest test = new();
        for (int i = 0; i < 100; i++)
        {
            test.Endpoint.Answer("", HttpStatusCode.ServiceUnavailable);
            await Assert.ThrowsAsync<ServiceTokenException>(() => test.GetAsync());
            test.Time.Advance(TimeSpan.FromSeconds(5));
        }

        test.Endpoint.AnswerToken("t-1");

        Assert.Equal("t-1", await test.GetAsync());
    }

    [Fact]
    public async Task The_caller_who_began_the_fetch_may_leave_without_harm_to_the_others()
    {
        await using TokensUnderTest test = new();
        (Task arrived, TaskCompletionSource answer) = test.Endpoint.AnswerTokenLater("t-1");
        using CancellationTokenSource leader = new();

        Task<string> first = test.GetAsync(leader.Token);
        await arrived;
        Task<string> second = test.GetAsync();
        await leader.CancelAsync();

        Assert.Equal(leader.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first)).CancellationToken);
        answer.SetResult();
        Assert.Equal("t-1", await second);
    }

    [Fact]
    public async Task A_token_is_used_again_until_it_is_nearly_over()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1", seconds: 1000);
        await test.GetAsync();

        test.Time.Advance(TimeSpan.FromSeconds(690));

        Assert.Equal("t-1", await test.GetAsync());
        Assert.Single(test.Endpoint.Bodies);
    }

    [Fact]
    public async Task A_token_is_renewed_early_while_the_old_one_serves()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1", seconds: 1000);
        await test.GetAsync();
        (Task arrived, TaskCompletionSource answer) = test.Endpoint.AnswerTokenLater("t-2");

        test.Time.Advance(TimeSpan.FromSeconds(860));
        Assert.Equal("t-1", await test.GetAsync());
        await arrived;
        Assert.Equal("t-1", await test.GetAsync());
        answer.SetResult();

        await TokensUnderTest.UntilAsync(async () => await test.GetAsync() == "t-2");
        Assert.Equal(2, test.Endpoint.Bodies.Count);
    }

    [Fact]
    public async Task An_early_renewal_that_fails_leaves_the_old_token_in_use_and_a_line_in_the_log()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1", seconds: 1000).Answer("", HttpStatusCode.ServiceUnavailable).AnswerToken("t-2");
        await test.GetAsync();

        test.Time.Advance(TimeSpan.FromSeconds(860));
        Assert.Equal("t-1", await test.GetAsync());
        await TokensUnderTest.UntilAsync(() => Task.FromResult(test.Logs.Lines.Any(line => line.Id == 4001)));
        Assert.Equal("t-1", await test.GetAsync());
        Assert.Equal(2, test.Endpoint.Bodies.Count);

        // The line is there before the pause begins, so it may begin after a step of this clock.
        await TokensUnderTest.UntilAsync(async () =>
        {
            test.Time.Advance(TimeSpan.FromSeconds(6));
            return await test.GetAsync() == "t-2";
        });
    }

    [Fact]
    public async Task A_token_of_an_old_secret_is_not_used_under_a_new_one()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1").AnswerToken("t-2");
        await test.GetAsync();

        test.Change(options => options.ConsumerSecret = "another");

        Assert.Equal("t-2", await test.GetAsync());
    }

    [Fact]
    public async Task An_endpoint_that_stays_away_is_asked_ever_less_often()
    {
        await using TokensUnderTest test = new();
        List<int> asked = [];
        foreach (int wait in (int[])[0, 50, 60, 150, 60, 10_000, 4_000, 2_000])
        {
            test.Endpoint.Answer("", HttpStatusCode.ServiceUnavailable);
            test.Time.Advance(TimeSpan.FromMilliseconds(wait));
            await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());
            asked.Add(test.Endpoint.Bodies.Count);
        }

        Assert.Equal([1, 1, 2, 2, 3, 4, 5, 6], asked);
    }

    [Fact]
    public async Task Callers_who_come_just_after_a_failure_get_that_failure()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Answer("", HttpStatusCode.ServiceUnavailable);

        EIdentityException first = await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());
        EIdentityException second = await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());

        Assert.Equal(first.Reference, second.Reference);
        Assert.Single(test.Logs.Lines, line => line.Id == 4001);
    }

    [Fact]
    public async Task A_changed_time_takes_effect_at_the_next_fetch()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1", seconds: 10);
        await test.GetAsync();
        test.Change(options => options.Timeout = TimeSpan.FromSeconds(3));
        test.Time.Advance(TimeSpan.FromSeconds(20));
        (Task arrived, _) = test.Endpoint.AnswerTokenLater("t-2");

        Task<string> call = test.GetAsync();
        await arrived;
        test.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Contains("00:00:03", (await Assert.ThrowsAnyAsync<EIdentityException>(() => call)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://gateway.test/token", false)]
    [InlineData("http://127.0.0.1:5081/token", false)]
    [InlineData("http://inner.test/token", true)]
    public async Task Plain_http_to_another_machine_is_warned_about_at_start(string endpoint, bool isWarned)
    {
        await using TokensUnderTest test = new(options =>
        {
            options.Endpoint = new Uri(endpoint);
            options.AllowPlainHttpTo.Add("inner.test");
        });

        await test.StartAsync();

        Assert.Equal(isWarned, test.Logs.Lines.Any(line => line.Id == 4100 && line.Text.Contains("inner.test", StringComparison.Ordinal)));
    }
}
