using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

public sealed class VerifyTests
{
    [Theory]
    [InlineData("true", Verdict.Confirmed)]
    [InlineData("True", Verdict.Confirmed)]
    [InlineData("1", Verdict.Confirmed)]
    [InlineData("false", Verdict.NotConfirmed)]
    [InlineData("0", Verdict.NotConfirmed)]
    [InlineData("", Verdict.Inconclusive)]
    public async Task A_truth_value_becomes_a_verdict(string text, Verdict expected)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Exists(text));

        Assert.Equal(expected, await test.VerifyAsync());
    }

    [Theory]
    [InlineData("1", Verdict.Confirmed)]
    [InlineData("01", Verdict.Confirmed)]
    [InlineData("0", Verdict.NotConfirmed)]
    [InlineData("", Verdict.Inconclusive)]
    public async Task A_count_becomes_a_verdict(string text, Verdict expected)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Count(text));

        Assert.Equal(expected, await test.VerifyAsync());
    }

    [Fact]
    public async Task An_answer_without_namespace_is_read_too()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(
            Envelope("<KetQuaXacThucResponse><TonTai>true</TonTai></KetQuaXacThucResponse>"));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Fact]
    public async Task The_request_goes_to_the_address_with_token_and_content_type_as_the_gateway_wants_them()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Exists("true"));

        await test.VerifyAsync();

        RecordedRequest request = Assert.Single(test.Network.Requests);
        Assert.Equal("POST https://gateway.test/dancu/1.0/soap", request.Address);
        Assert.Equal("Bearer service-1", request.Authorization);
        Assert.Equal("\"\"", request.SoapAction);
        Assert.Equal("text/xml; charset=utf-8", request.ContentType);
    }

    [Fact]
    public async Task An_address_keeps_the_query_that_a_gateway_forwards_by()
    {
        await using RegisterUnderTest test = new RegisterUnderTest(
            ("Address", "https://gateway.test/forward/x?dstcode=VN:GOV:1")).Answering(Exists("true"));

        await test.VerifyAsync();

        Assert.Equal("POST https://gateway.test/forward/x?dstcode=VN:GOV:1", test.Network.Requests[0].Address);
    }

    [Fact]
    public async Task Every_question_has_an_id_of_its_own()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Exists("true")).Answering(Exists("true"));

        await test.VerifyAsync();
        await test.VerifyAsync();

        Assert.Equal(2, test.Network.Requests.Select(request => request.Body).Distinct().Count());
    }

    [Fact]
    public async Task An_unlisted_procedure_is_refused_before_any_call()
    {
        await using RegisterUnderTest test = new();

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register.VerifyAsync(The.Lan, Purpose.For("9.999999", "d", Actor.Self)));

        Assert.Equal(ErrorCodes.ProcedureNotListed, refused.Error);
        Assert.Empty(test.Network.Requests);
        Assert.Empty(test.Tokens.Requests);
    }

    [Fact]
    public async Task A_failed_service_token_is_reported_under_its_own_code()
    {
        await using RegisterUnderTest test = new();
        test.Tokens.Answer(System.Net.HttpStatusCode.Unauthorized, """{"error":"invalid_client"}""", "application/json");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.ServiceTokenClientRefused, failure.Error);
        Assert.Contains("HTTP 401 with invalid_client", failure.Message, StringComparison.Ordinal);
        Assert.Empty(test.Network.Requests);
    }

    [Fact]
    public async Task SEC_254_a_refused_token_is_replaced_once()
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(System.Net.HttpStatusCode.Unauthorized, "");
        test.Answering(Exists("true"));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
        Assert.Equal(2, test.Tokens.Requests.Count);
        Assert.Equal(test.Network.Requests[0].Body, test.Network.Requests[1].Body);
    }
}
