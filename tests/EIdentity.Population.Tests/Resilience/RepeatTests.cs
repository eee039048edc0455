using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

public sealed class RepeatTests
{
    private static readonly (string, string?) Repeating = ("RepeatAfterAmbiguousFailure", "true");

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_question_that_never_left_is_tried_again_with_pauses(HttpRequestError error)
    {
        await using RegisterUnderTest test = new();
        test.Network.Fail(new HttpRequestException(error)).Fail(new HttpRequestException(error));
        test.Answering(Exists("true"));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
        Assert.Equal(2, test.Time.Pauses.Count);
        Assert.Single(test.Network.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task A_question_that_never_left_is_given_up_after_the_third_try()
    {
        await using RegisterUnderTest test = new();
        for (int i = 0; i < 4; i++)
        {
            test.Network.Fail(new HttpRequestException(HttpRequestError.ConnectionError));
        }

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.RegisterUnavailable, failure.Error);
        Assert.Equal(3, test.Network.Requests.Count);
    }

    [Fact]
    public async Task The_lines_about_attempts_carry_no_stack_traces()
    {
        await using RegisterUnderTest test = new();
        test.Network.Fail(new HttpRequestException(HttpRequestError.ConnectionError));
        test.Answering(Exists("true"));

        await test.VerifyAsync();

        FakeLogRecord[] lines = [.. test.Logs.GetSnapshot().Where(static line => line.Category == "Polly")];
        Assert.NotEmpty(lines);
        Assert.All(lines, static line => Assert.Null(line.Exception));
    }

    [Fact]
    public async Task SEC_258_a_question_of_unknown_fate_is_not_repeated_by_default()
    {
        await using RegisterUnderTest test = new();
        test.Network.Fail(new HttpRequestException(HttpRequestError.ResponseEnded)).Answer(HttpStatusCode.OK, Exists("true"));

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.True(failure.IsTransient);
        Assert.Single(test.Network.Requests);
    }

    [Fact]
    public async Task SEC_263_where_the_settings_allow_it_such_a_question_is_repeated_once_under_the_same_id()
    {
        await using RegisterUnderTest test = new(Repeating);
        test.Network.Answer(HttpStatusCode.ServiceUnavailable, "");
        test.Answering(Exists("true"));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
        Assert.Equal(test.Network.Requests[0].Body, test.Network.Requests[1].Body);
    }

    [Fact]
    public async Task SEC_260_such_a_question_is_never_sent_a_third_time()
    {
        await using RegisterUnderTest test = new(Repeating);
        test.Network.AlwaysAnswer(HttpStatusCode.BadGateway, "", "text/plain");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal((ErrorCodes.RegisterUnavailable, 2), (failure.Error, test.Network.Requests.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "EID3005")]
    [InlineData(HttpStatusCode.TooManyRequests, "EID3003")]
    [InlineData(HttpStatusCode.NotFound, "EID3017")]
    public async Task SEC_255_a_refusal_is_not_repeated(HttpStatusCode status, string code)
    {
        await using RegisterUnderTest test = new(Repeating);
        test.Network.AlwaysAnswer(status, "", "text/plain");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal((code, 1), (failure.Code, test.Network.Requests.Count));
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_a_refusal_whatever_its_status_and_stops_no_other_call()
    {
        await using RegisterUnderTest test = new(Repeating);
        test.Network.AlwaysAnswer(HttpStatusCode.ServiceUnavailable, """{"code":"900800"}""", "application/json");

        for (int i = 0; i < 21; i++)
        {
            PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());
            Assert.Equal(ErrorCodes.RegisterThrottled, refused.Error);
        }

        Assert.Equal(21, test.Network.Requests.Count);
    }

    [Fact]
    public async Task A_question_whose_connection_did_not_come_about_never_left()
    {
        await using RegisterUnderTest test = new();
        test.Network.Fail(new TaskCanceledException("connecting", new TimeoutException()));
        test.Answering(Exists("true"));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 2, 4001)]
    [InlineData(HttpStatusCode.Unauthorized, 0, 4002)]
    public async Task A_question_without_a_token_never_left_and_is_tried_again_unless_the_client_was_refused(
        HttpStatusCode status,
        int pauses,
        int code)
    {
        await using RegisterUnderTest test = new();
        test.Tokens.AlwaysAnswer(status, "", "text/plain");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal((code, pauses), (failure.Error.Number, test.Time.Pauses.Count));
        Assert.Empty(test.Network.Requests);
    }

    [Fact]
    public async Task SEC_257_a_repeat_waits_as_long_as_the_register_asks()
    {
        await using RegisterUnderTest test = new(Repeating);
        test.Network.Answer(HttpStatusCode.ServiceUnavailable, "", with: response => response.Headers.Add("Retry-After", "1"));
        test.Answering(Exists("true"));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
        Assert.Equal([TimeSpan.FromSeconds(1)], test.Time.Pauses);
    }

    [Fact]
    public async Task SEC_257_a_wait_that_does_not_fit_into_the_call_is_passed_on_in_place_of_a_repeat()
    {
        await using RegisterUnderTest test = new(Repeating);
        test.Network.Answer(HttpStatusCode.ServiceUnavailable, "", with: response => response.Headers.Add("Retry-After", "25"));

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal((ErrorCodes.RegisterUnavailable, TimeSpan.FromSeconds(25)), (failure.Error, failure.RetryAfter));
        Assert.Single(test.Network.Requests);
    }

    [Fact]
    public async Task What_an_app_adds_to_all_its_clients_does_not_repeat_a_question()
    {
        await using RegisterUnderTest test = new(
            services => services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(() => new RepeatingHandler())));
        test.Network.AlwaysAnswer(HttpStatusCode.ServiceUnavailable, "", "text/plain");

        await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Single(test.Network.Requests);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_ends_in_its_time()
    {
        await using RegisterUnderTest test = new();
        Task arrived = test.Network.Hang();

        Task<Verdict> call = test.VerifyAsync();
        await arrived;
        test.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ErrorCodes.RegisterTimeout, (await Assert.ThrowsAsync<PopulationRegisterException>(() => call)).Error);
    }

    [Fact]
    public async Task A_body_that_drips_ends_in_the_time_of_the_attempt()
    {
        await using RegisterUnderTest test = new();
        DrippingContent body = new();
        test.Network.Then(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = body }));

        Task<Verdict> call = test.VerifyAsync();
        await body.IsBeingRead;
        test.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ErrorCodes.RegisterTimeout, (await Assert.ThrowsAsync<PopulationRegisterException>(() => call)).Error);
    }

    [Fact]
    public async Task SEC_261_the_callers_own_cancellation_is_never_an_error_of_the_register()
    {
        await using RegisterUnderTest test = new(Repeating);
        Task arrived = test.Network.Hang();
        using CancellationTokenSource caller = new();

        Task<Verdict> call = test.VerifyAsync(caller.Token);
        await arrived;
        await caller.CancelAsync();

        Assert.Equal(caller.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    [Fact]
    public async Task SEC_261_a_call_cancelled_beforehand_sends_nothing()
    {
        await using RegisterUnderTest test = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.VerifyAsync(new CancellationToken(canceled: true)));

        Assert.Empty(test.Network.Requests);
    }

    [Fact]
    public async Task SEC_259_when_most_calls_fail_none_is_sent_for_a_while_and_then_one_tries()
    {
        await using RegisterUnderTest test = new();
        test.Network.AlwaysAnswer(HttpStatusCode.ServiceUnavailable, "", "text/plain");
        for (int i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());
        }

        PopulationRegisterException open = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());
        Assert.Equal((20, ErrorCodes.RegisterUnavailable), (test.Network.Requests.Count, open.Error));
        Assert.InRange(open.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));

        test.Time.Advance(TimeSpan.FromSeconds(16));
        test.Answering(Exists("true"));
        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Fact]
    public async Task Calls_beyond_the_limit_wait_for_their_turn()
    {
        await using RegisterUnderTest test = new(("MaxConcurrency", "1"));
        Task arrived = test.Network.Hang();
        test.Answering(Exists("true"));
        using CancellationTokenSource first = new();

        Task<Verdict> blocking = test.VerifyAsync(first.Token);
        await arrived;
        Task<Verdict> waiting = test.VerifyAsync();
        Assert.Single(test.Network.Requests);
        await first.CancelAsync();

        Assert.Equal(Verdict.Confirmed, await waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocking);
    }
}
