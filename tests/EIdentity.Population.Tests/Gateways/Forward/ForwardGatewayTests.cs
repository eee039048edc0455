using System.Net;

namespace EIdentity.Population.Tests;

public sealed class ForwardGatewayTests
{
    private const string Adapter = "https://security-server.test/XrdAdapter/RestService/forward/soap";
    private const string Query = "providerurl=http://10.9.8.7:8080/dancu&dstcode=VN:GOV:000.00.00.G22:dancu-provider";

    [Theory]
    [InlineData(Adapter, Adapter + "?" + Query)]
    [InlineData(Adapter + "?a=1", Adapter + "?a=1&" + Query)]
    public async Task The_address_says_where_the_adapter_forwards_to(string address, string expected)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Forward", ("Address", address));

        RecordedRequest sent = await test.SentAsync();

        Assert.Equal("POST " + expected, sent.Address);
        Assert.Null(sent.Authorization);
    }

    [Fact]
    public void A_byte_order_mark_hides_no_code()
    {
        Assert.Equal(
            "Server.ClientProxy.UnknownMember",
            AdapterCode.Find([0xEF, 0xBB, 0xBF, .. """{"type":"Server.ClientProxy.UnknownMember","message":"x"}"""u8]));
        Assert.Equal(900908, Wso2Code.Find([0xEF, 0xBB, 0xBF, .. """{"code":"900908","message":"x"}"""u8]));
    }

    [Fact]
    public async Task What_would_end_a_value_early_is_escaped()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            "Forward", ("Address", Adapter), ("Forward:ProviderAddress", "http://p/a?b=c&d=+"));

        Assert.Contains("?providerurl=http://p/a%3Fb%3Dc%26d%3D%2B&dstcode=", (await test.SentAsync()).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server.ClientProxy.UnknownMember", 500, 3020, "it does not know the member of Forward:Member, or not your own system")]
    [InlineData("Server.ServerProxy.UnknownService", 500, 3017, "the member offers no such service; check Forward:ProviderAddress")]
    [InlineData("Server.ServerProxy.AccessDenied", 500, 3005, "the member does not let your system call this service")]
    [InlineData("Server.ClientProxy.NetworkError", 503, 3001, "look it up with the operator of the security server")]
    public async Task A_code_of_the_security_server_is_told(string code, int status, int error, string said)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Forward, Digest", ("Address", Adapter));

        PopulationRegisterException refused = await test.RefusedAsync(
            (HttpStatusCode)status, $$"""{"type":"{{code}}","message":"{{The.LanName}}","detail":null}""");

        Assert.Equal(error, refused.Error.Number);
        Assert.Contains($"HTTP {status} with its code {code}: {said}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(The.LanName, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"https://example.test/000190000017"}""")]
    [InlineData("""{"type":"Server.000190000017"}""")]
    [InlineData("""{"types":"Server.ClientProxy.UnknownMember"}""")]
    public async Task What_is_no_code_is_not_repeated(string body)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Forward", ("Address", Adapter));

        PopulationRegisterException refused = await test.RefusedAsync(HttpStatusCode.InternalServerError, body);

        Assert.Contains("The gateway answered HTTP 500. See", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_by_what_lies_behind_the_adapter_each_part_of_the_way_is_named()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Forward, Digest, ApiKey", ("Address", Adapter));

        PopulationRegisterException refused = await test.RefusedAsync(HttpStatusCode.Unauthorized);

        Assert.All(
            ["Forward:Member and ProviderAddress", "Digest:SecretKey and UserName", "ApiKey:Key and Header"],
            part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plain_HTTP_to_a_security_server_is_allowed_by_name_alone_and_warned_of()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind(
            "Forward", ("Address", "http://security-server.test:8080/XrdAdapter/RestService/forward/soap"),
            ("AllowPlainHttpTo:0", "security-server.test"));

        await test.StartAsync();
        await test.VerifyAsync();

        Assert.Contains(test.Logs.GetSnapshot(), line => line.Id.Id == 3100);
    }
}
