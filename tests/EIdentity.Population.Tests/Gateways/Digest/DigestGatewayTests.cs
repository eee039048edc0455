using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Population.Tests;

public sealed class DigestGatewayTests
{
    // printf %s 'http://10.1.2.3/dancu/1.0/soapbtp.user1767225600000s3cret-key' | sha256sum
    private const string Digest = "8fa7fb36a788f3a7cd359ae4c1425a3240b542d20717636fb83088f0821a64a5";

    [Theory]
    [InlineData("Address", "Milliseconds", "1767225600000", Digest)]
    [InlineData("Address", "Seconds", "1767225600", "3e419400e3abceb1b14f4e789c2890e5eb1f154a1e7dffde47e96facb5af841e")]
    [InlineData("Path", "Milliseconds", "1767225600000", "58f3cdfa121d7e9fecc8203652124af15034257df036d7f45a0089a567d4207b")]
    [InlineData("Path", "Seconds", "1767225600", "2ecd867845e58ca6fdb220969572a0704190224d3a308659881fc7d6f54951e9")]
    public async Task A_call_is_signed_as_a_hash_made_elsewhere_says(string hashed, string unit, string timestamp, string digest)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            "Digest", ("Digest:Hashed", hashed), ("Digest:TimestampUnit", unit));

        RecordedRequest sent = await test.SentAsync();

        Assert.Equal(timestamp, sent.Headers["Timestamp"]);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"btp.user:{digest}")), sent.Authorization);
        Assert.Equal("POST https://gateway.test/dancu/1.0/soap", sent.Address);
    }

    [Fact]
    public async Task An_address_is_hashed_letter_by_letter()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Digest", ("Digest:ServiceAddress", "HTTP://Register:80/a/"));

        RecordedRequest sent = await test.SentAsync();

        byte[] hash = SHA256.HashData("HTTP://Register:80/a/btp.user1767225600000s3cret-key"u8);
        Assert.Equal("btp.user:" + Convert.ToHexStringLower(hash), PasswordOf(sent));
    }

    [Theory]
    [InlineData("https://register.test/a%7Eb/../c?x=1", "/a%7Eb/../c")]
    [InlineData("https://register.test?x=/1", "/")]
    public async Task So_is_a_path(string registered, string path)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            "Digest", ("Digest:Hashed", "Path"), ("Digest:ServiceAddress", registered));

        RecordedRequest sent = await test.SentAsync();

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(path + "btp.user1767225600000s3cret-key"));
        Assert.Equal("btp.user:" + Convert.ToHexStringLower(hash), PasswordOf(sent));
    }

    [Fact]
    public async Task A_repeated_call_is_signed_anew()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Digest", ("RepeatAfterAmbiguousFailure", "true"));
        test.Network.Then(_ =>
        {
            test.Time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent(string.Empty) });
        });

        await test.VerifyAsync();

        Assert.Equal(["1767225600000", "1767225601000"], test.Network.Requests.Select(sent => sent.Headers["Timestamp"]));
        Assert.NotEqual(test.Network.Requests[0].Authorization, test.Network.Requests[1].Authorization);
    }

    [Fact]
    public async Task Whoever_set_Authorization_is_not_overwritten_and_gets_no_timestamp()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            "Own, Digest", static services => services.AddRegisterGateway("Own", static () => new OwnGateway()));

        RecordedRequest sent = await test.SentAsync();

        Assert.Equal("Own mark", sent.Authorization);
        Assert.DoesNotContain("Timestamp", sent.Headers.Keys);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_refusal_says_what_to_check(HttpStatusCode status)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Digest");

        PopulationRegisterException refused = await test.RefusedAsync(status);

        Assert.Equal((ErrorCodes.RegisterUnauthorised, false), (refused.Error, refused.IsTransient));
        Assert.Contains(
            $"HTTP {(int)status}, which is to say that it does not accept this caller; check this machine's clock, Digest:SecretKey and "
                + "UserName, Digest:ServiceAddress (letter by letter as it is registered), Digest:Hashed and TimestampUnit, whether this "
                + "machine's address is on the gateway's list. See",
            refused.Message,
            StringComparison.Ordinal);
        Assert.Single(test.Network.Requests);
    }

    [Theory]
    [InlineData(600, "its clock is 600 seconds ahead of this machine's")]
    [InlineData(-45, "its clock is 45 seconds behind this machine's")]
    public async Task A_clock_that_differs_is_named_first(int seconds, string said)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Digest, ApiKey");

        PopulationRegisterException refused = await test.RefusedAsync(
            HttpStatusCode.Unauthorized, with: headers => headers.Date = GatewayUnderTest.Now.AddSeconds(seconds));

        Assert.Equal(ErrorCodes.RegisterUnauthorised, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Contains("then check Digest:SecretKey and UserName, ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ApiKey:Key and Header", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_near_enough_is_not_blamed()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Digest");

        PopulationRegisterException refused = await test.RefusedAsync(
            HttpStatusCode.Unauthorized, with: headers => headers.Date = GatewayUnderTest.Now.AddSeconds(30));

        Assert.Contains("check this machine's clock, ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_log_nor_error_holds_the_key_or_the_digest()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Digest, ApiKey");
        await test.VerifyAsync();
        PopulationRegisterException refused = await test.RefusedAsync(HttpStatusCode.Unauthorized, GatewayUnderTest.SecretKey + Digest);

        string all = string.Join('\n', test.Logs.GetSnapshot().Select(line =>
            $"{line.Message} {string.Join(' ', line.StructuredState ?? [])}")) + refused + new DigestOptions { SecretKey = Digest };
        Assert.All([GatewayUnderTest.SecretKey, Digest, GatewayUnderTest.ApiKey], secret =>
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    private static string PasswordOf(RecordedRequest sent) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(sent.Authorization!["Basic ".Length..]));

    private sealed class OwnGateway : RegisterGateway
    {
        public override IEnumerable<DelegatingHandler> CreateHandlers() => [new OwnHandler()];
    }

    private sealed class OwnHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Own", "mark");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
