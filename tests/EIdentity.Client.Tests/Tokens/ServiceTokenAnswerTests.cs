using System.Net;

namespace EIdentity.Client.Tests;

public sealed class ServiceTokenAnswerTests
{
    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", 4001)]
    [InlineData(HttpStatusCode.TooManyRequests, "", 4001)]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"invalid_client"}""", 4002)]
    [InlineData(HttpStatusCode.Unauthorized, "<html>", 4002)]
    [InlineData(HttpStatusCode.Forbidden, "", 4002)]
    [InlineData(HttpStatusCode.NotFound, "", 4004)]
    [InlineData(HttpStatusCode.Found, "", 4004)]
    [InlineData(HttpStatusCode.OK, "", 4003)]
    [InlineData(HttpStatusCode.OK, "[]", 4003)]
    [InlineData(HttpStatusCode.OK, "<html></html>", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"t","access_token":"u","token_type":"Bearer"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"t"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"t","token_type":"DPoP"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"token_type":"Bearer"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"","token_type":"Bearer"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"a\r\nb","token_type":"Bearer"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"ä","token_type":"Bearer"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"\ud800","token_type":"Bearer"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"t","token_type":"Bearer","\ud800":1}""", 4003)]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"\ud800"}""", 4002)]
    [InlineData(HttpStatusCode.OK, """{"access_token":1,"token_type":"Bearer"}""", 4003)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"t","token_type":"Bearer","eidentity_sandbox":true}""", 4003)]
    public async Task An_answer_that_breaks_a_rule_becomes_its_own_error(HttpStatusCode status, string body, int code)
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Answer(body, status);

        EIdentityException failure = await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());

        Assert.Equal(code, failure.Error.Number);
        Assert.Null(failure.InnerException);
        Assert.Single(test.Endpoint.Bodies);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "", "is empty")]
    [InlineData(HttpStatusCode.OK, "<!DOCTYPE html><p>secret", "is a web page")]
    [InlineData(HttpStatusCode.OK, "<HTML>secret", "is a web page")]
    [InlineData(HttpStatusCode.OK, "<a:fault/>", "is a web page or XML")]
    [InlineData(HttpStatusCode.OK, "[\"secret\"]", "is a list")]
    [InlineData(HttpStatusCode.OK, "{\"access_token\":\"secret", "is cut off in the middle")]
    [InlineData(HttpStatusCode.OK, "access_token=secret", "is no JSON")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"secret","access_token":"u"}""", "names a member twice")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"secret"}""", "has no token_type, which should be Bearer: token_type is missing")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"secret","token_type":null}""", "token_type is null")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"secret","token_type":7}""", "token_type is a number")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"secret","token_type":"MAC"}""", "a token_type other than Bearer")]
    [InlineData(HttpStatusCode.OK, """{"token_type":"Bearer"}""", "access_token is missing")]
    [InlineData(HttpStatusCode.OK, """{"access_token":{"a":"secret"},"token_type":"Bearer"}""", "access_token is an object")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"a secret","token_type":"Bearer"}""", "characters that no header carries")]
    [InlineData(HttpStatusCode.NoContent, "", "has status 204 and ")]
    [InlineData(HttpStatusCode.MethodNotAllowed, "", "HTTP 405, so there is none at this address; check Endpoint")]
    [InlineData(HttpStatusCode.TemporaryRedirect, "", "HTTP 307, so there is none at this address; check Endpoint")]
    [InlineData(HttpStatusCode.Forbidden, "<html>secret", "HTTP 403, and its body is a web page")]
    public async Task What_is_wrong_with_an_answer_is_said_and_nothing_of_it(HttpStatusCode status, string body, string said)
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Answer(body, status);

        EIdentityException failure = await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message + string.Concat(test.Logs.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 50, 65)]
    [InlineData(",\"expires_in\":null", 50, 65)]
    [InlineData(",\"expires_in\":\"soon\"", 50, 65)]
    [InlineData(",\"expires_in\":true", 50, 65)]
    [InlineData(",\"expires_in\":[3600]", 50, 65)]
    [InlineData(",\"expires_in\":\"3600.0\"", 50, 65)]
    [InlineData(",\"expires_in\":\"3600\"", 3500, 3601)]
    [InlineData(",\"expires_in\":\"0060\"", 50, 65)]
    [InlineData(",\"expires_in\":-5", 0, 1)]
    [InlineData(",\"expires_in\":0", 0, 1)]
    [InlineData(",\"expires_in\":99999999999999999999", 86_300, 86_401)]
    [InlineData(",\"expires_in\":1e400", 86_300, 86_401)]
    public async Task A_life_is_assumed_short_and_kept_within_bounds(string member, int livesAt, int isOverAt)
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Answer($$"""{"access_token":"t-1","token_type":"bearer"{{member}}}""");
        ServiceToken token = await test.FetchAsync();

        Assert.True(TimeSpan.FromSeconds(livesAt) < token.Times.UsableFor);
        Assert.False(TimeSpan.FromSeconds(isOverAt) < token.Times.UsableFor);
    }

    [Fact]
    public async Task Only_a_registered_error_code_is_repeated()
    {
        await using TokensUnderTest test = new();
        test.Endpoint
            .Answer("""{"error":"invalid_client"}""", HttpStatusCode.BadRequest)
            .Answer("""{"error":"secret"}""", HttpStatusCode.BadRequest);

        EIdentityException known = await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());
        test.Time.Advance(TimeSpan.FromSeconds(1));
        EIdentityException unknown = await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());

        Assert.Contains("HTTP 400 with invalid_client.", known.Message, StringComparison.Ordinal);
        Assert.Contains("HTTP 400.", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_larger_than_any_tokens_is_refused()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Answer("""{"access_token":"t","token_type":"Bearer"}""" + new string(' ', 64 * 1024));

        Assert.Equal(ErrorCodes.ServiceTokenAnswerRefused, (await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync())).Error);
    }

    [Fact]
    public async Task A_sandbox_issues_tokens_where_the_settings_allow_it()
    {
        await using TokensUnderTest test = new(options => options.AllowSandbox = true);
        test.Endpoint.Answer("""{"access_token":"t-1","token_type":"BEARER","eidentity_sandbox":true}""");

        Assert.Equal("t-1", await test.GetAsync());
    }

    [Fact]
    public async Task A_wish_to_wait_is_passed_on()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Answer("", HttpStatusCode.TooManyRequests, response => response.Headers.Add("Retry-After", "30"));

        Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync())).RetryAfter);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_in_time_is_unavailable()
    {
        await using TokensUnderTest test = new();
        (Task arrived, _) = test.Endpoint.AnswerTokenLater("t-1");

        Task<string> call = test.GetAsync();
        await arrived;
        test.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ErrorCodes.ServiceTokenUnavailable, (await Assert.ThrowsAnyAsync<EIdentityException>(() => call)).Error);
    }

    [Fact]
    public async Task A_connection_that_does_not_come_about_is_told_apart_from_a_slow_answer()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Then(_ => throw new TaskCanceledException("connecting", new TimeoutException()));

        Assert.Contains(
            "no connection within 00:00:04",
            (await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_connection_takes_no_exception_of_another_library_along()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.Then(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "with secret"));

        EIdentityException failure = await Assert.ThrowsAnyAsync<EIdentityException>(() => test.GetAsync());

        Assert.Equal((ErrorCodes.ServiceTokenUnavailable, null), (failure.Error, failure.InnerException));
        Assert.DoesNotContain("secret", failure.Message + string.Concat(test.Logs.Lines), StringComparison.Ordinal);
    }
}
