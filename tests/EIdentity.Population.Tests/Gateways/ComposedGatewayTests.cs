using System.Net;

namespace EIdentity.Population.Tests;

public sealed class ComposedGatewayTests
{
    [Fact]
    public async Task Forward_digest_key_and_fixed_headers_are_on_one_call()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            "Forward, Digest, ApiKey, Headers",
            ("Headers:Fixed:X-Road-Client", "VN:GOV:000.00.00.H00:portal"), ("Headers:Fixed:ESB_SOURCE_TYPE", "1"));

        RecordedRequest sent = await test.SentAsync();

        Assert.EndsWith("&dstcode=VN:GOV:000.00.00.G22:dancu-provider", sent.Address, StringComparison.Ordinal);
        Assert.StartsWith("Basic ", sent.Authorization, StringComparison.Ordinal);
        Assert.Equal("1767225600000", sent.Headers["Timestamp"]);
        Assert.Equal(GatewayUnderTest.ApiKey, sent.Headers["ApiKey"]);
        Assert.Equal("VN:GOV:000.00.00.H00:portal", sent.Headers["X-Road-Client"]);
        Assert.Equal("1", sent.Headers["ESB_SOURCE_TYPE"]);
        Assert.Empty(test.Tokens.Requests);
    }

    [Fact]
    public async Task A_service_token_goes_along_with_a_key_in_a_header_of_its_own_name()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("wso2, apikey", ("ApiKey:Header", "X-API-Key"));

        RecordedRequest sent = await test.SentAsync();

        Assert.Equal(("Bearer service-1", GatewayUnderTest.ApiKey), (sent.Authorization, sent.Headers["X-API-Key"]));
    }

    [Theory]
    [InlineData("Wso2, ApiKey")]
    [InlineData("ApiKey, Wso2")]
    public async Task The_number_of_a_gateway_goes_before_what_any_would_say(string gateway)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(gateway);
        test.Network.AlwaysAnswer(HttpStatusCode.Unauthorized, """{"code":"900908","message":"x"}""", "application/json");

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Contains("with its code 900908: this application is not subscribed", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Digest, Wordy")]
    [InlineData("Wordy, Digest")]
    public async Task Whoever_has_words_of_its_own_speaks(string gateway)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            gateway, static services => services.AddRegisterGateway("Wordy", static () => new WordyGateway()));

        PopulationRegisterException refused = await test.RefusedAsync(HttpStatusCode.TooManyRequests);

        Assert.Contains("ask again tomorrow", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_sends_a_call_twice_has_it_addressed_and_signed_each_time()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            "Twice, Forward, Digest", static services => services.AddRegisterGateway("Twice", static () => new TwiceGateway()));

        RecordedRequest second = await test.SentAsync();

        Assert.Equal(test.Network.Requests[0].Address, second.Address);
        Assert.Equal("1767225600000", second.Headers["Timestamp"]);
        Assert.Equal(2, test.Network.Requests.Count);
    }

    [Fact]
    public async Task A_refused_token_is_among_what_to_check()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Wso2, ApiKey");
        test.Network.AlwaysAnswer(HttpStatusCode.Unauthorized, string.Empty, "text/plain");

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Contains("check Wso2:ServiceToken, whether", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Digest", HttpStatusCode.Forbidden, "<html>no</html>", 3004)]
    [InlineData("Forward, Digest", HttpStatusCode.TooManyRequests, "", 3003)]
    [InlineData("Forward, Digest", HttpStatusCode.NotFound, "", 3017)]
    [InlineData("Digest, ApiKey", HttpStatusCode.BadGateway, "", 3001)]
    public async Task Other_refusals_stay_what_they_are(string gateway, HttpStatusCode status, string body, int error)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(gateway);

        PopulationRegisterException refused = await test.RefusedAsync(status, body);

        Assert.Equal(error, refused.Error.Number);
        Assert.DoesNotContain("does not accept this caller", refused.Message, StringComparison.Ordinal);
    }

    private sealed class WordyGateway : RegisterGateway
    {
        public override PopulationRegisterException Explain(RegisterReply reply) =>
            new(ErrorCodes.RegisterThrottled, "The quota of the day is used up; ask again tomorrow.");
    }

    private sealed class TwiceGateway : RegisterGateway
    {
        public override IEnumerable<DelegatingHandler> CreateHandlers() => [new TwiceHandler()];
    }

    private sealed class TwiceHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (await base.SendAsync(request, cancellationToken))
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}
