using System.Net;

namespace EIdentity.Population.Tests;

/// <summary>Holds the numbers of a WSO2 API Manager to what its documentation says of them.</summary>
public sealed class Wso2CodeTests
{
    [Theory]
    [InlineData(500, 101503, 3001, true, "its connection to the register behind it failed")]
    [InlineData(500, 101504, 3002, true, "did not answer in time")]
    [InlineData(503, 101505, 3001, true, "its connection to the register behind it failed")]
    [InlineData(500, 303001, 3001, true, "asks the register behind it nothing for a while")]
    [InlineData(503, 700700, 3001, true, "the API is blocked")]
    [InlineData(503, 900800, 3003, true, "a quota of calls is used up")]
    [InlineData(429, 900804, 3003, true, "a quota of calls is used up")]
    [InlineData(403, 900805, 3005, false, "it blocks this caller")]
    [InlineData(500, 900900, 3001, true, "it could not check the token")]
    [InlineData(401, 900901, 3005, false, "does not know the token")]
    [InlineData(401, 900902, 3005, false, "no token reached it")]
    [InlineData(404, 900906, 3017, false, "check Address")]
    [InlineData(403, 900908, 3005, false, "not subscribed")]
    [InlineData(403, 900910, 3005, false, "Wso2:ServiceToken:Scope")]
    [InlineData(503, 900999, 3001, true, "does not explain this number")]
    [InlineData(403, 900999, 3005, false, "does not explain this number")]
    public async Task A_number_of_the_gateway_is_printed_and_explained(int status, int code, int error, bool isTransient, string said)
    {
        string[] forms =
        [
            $$$"""{"fault":{"code":{{{code}}},"type":"Status report","message":"Runtime Error","description":"NGUYEN THI LAN"}}""",
            $$"""{ "code" : "{{code}}", "message":"Runtime Error","description":"NGUYEN THI LAN"}""",
            $"""<am:fault xmlns:am="http://wso2.org/apimanager"><am:code>{code}</am:code><am:type>NGUYEN THI LAN</am:type></am:fault>""",
            $"""
            <?xml version="1.0"?>
            <ams:fault xmlns:ams="http://wso2.org/apimanager/security"><ams:code>{code}</ams:code><ams:message>LAN</ams:message></ams:fault>
            """,
        ];
        foreach (string form in forms)
        {
            PopulationRegisterException refused = await RefusedAsync((HttpStatusCode)status, form);

            Assert.Equal((error, isTransient), (refused.Error.Number, refused.IsTransient));
            Assert.Contains($"HTTP {status} with its code {code}: ", refused.Message, StringComparison.Ordinal);
            Assert.Contains(said, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("LAN", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"code":"000190000017"}""")]
    [InlineData("""{"code":17}""")]
    [InlineData("""{"CongDan":{"code":900901}}""")]
    [InlineData("<fault><code>900901</code></fault>")]
    [InlineData("""<CongDan xmlns:a="http://wso2.org/apimanager"><code>900901</code></CongDan>""")]
    [InlineData("900901")]
    public async Task A_number_elsewhere_is_not_the_gateways(string body) =>
        Assert.Contains("HTTP 503.", (await RefusedAsync(HttpStatusCode.ServiceUnavailable, body)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_number_in_an_answer_is_the_registers()
    {
        RegisterReply answer = new(200, "application/json", """{"code":"000000","data":{}}"""u8.ToArray());

        Assert.Null(new Wso2Gateway(new Wso2Options()).FindRefusal(answer));
    }

    [Theory]
    [InlineData(302, 3017, "leads elsewhere and is not followed; check Address")]
    [InlineData(307, 3017, "leads elsewhere and is not followed; check Address")]
    [InlineData(404, 3017, "nothing stands at Address")]
    [InlineData(410, 3017, "nothing stands at Address")]
    [InlineData(405, 3017, "Address takes no POST")]
    [InlineData(415, 3018, "does not take text/xml (SOAP 1.1)")]
    [InlineData(400, 3018, "HTTP 400.")]
    [InlineData(501, 3018, "HTTP 501.")]
    public async Task What_the_agency_has_to_mend_is_no_outage(int status, int error, string said)
    {
        PopulationRegisterException refused = await RefusedAsync((HttpStatusCode)status, "");

        Assert.Equal((error, ErrorActor.Agency, false), (refused.Error.Number, refused.Error.WhoMustAct, refused.IsTransient));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    public async Task The_page_that_a_browser_would_show_changes_nothing_of_that(int status)
    {
        PopulationRegisterException refused = await RefusedAsync((HttpStatusCode)status, "<html>no</html>");

        Assert.Equal((ErrorCodes.RegisterAddressWrong, false), (refused.Error, refused.IsTransient));
        Assert.Contains($"HTTP {status} with a web page, which", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<PopulationRegisterException> RefusedAsync(HttpStatusCode status, string body)
    {
        await using RegisterUnderTest test = new();
        test.Network.AlwaysAnswer(status, body, "text/xml");
        return await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());
    }
}
