using System.Net;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

public sealed class FailureTests
{
    private const string Page = "<!DOCTYPE html><html><body>The requested URL was rejected. Your support ID is: 123456789</body></html>";
    private const string Dtd = """<!DOCTYPE x [<!ENTITY e "true">]><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">"""
        + """<soap:Body><TonTai>&e;</TonTai></soap:Body></soap:Envelope>""";

    public static TheoryData<HttpStatusCode, string, string, int> Failures => new()
    {
        { HttpStatusCode.InternalServerError, "", "text/plain", 3001 },
        { HttpStatusCode.ServiceUnavailable, "busy", "text/plain", 3001 },
        { HttpStatusCode.BadGateway, "", "text/xml", 3001 },
        { HttpStatusCode.GatewayTimeout, "", "text/plain", 3002 },
        { HttpStatusCode.TooManyRequests, Page, "text/html", 3003 },
        { HttpStatusCode.OK, Page, "text/html", 3004 },
        { HttpStatusCode.OK, "\uFEFF\r\n " + Page, "text/xml", 3004 },
        { HttpStatusCode.Forbidden, "<HTML>no</HTML>", "text/plain", 3004 },
        { HttpStatusCode.ServiceUnavailable, Page, "text/html", 3004 },
        { HttpStatusCode.Forbidden, "", "text/plain", 3005 },
        { HttpStatusCode.InternalServerError, Fault("004"), "text/xml", 3006 },
        { HttpStatusCode.OK, Fault("005"), "text/xml", 3007 },
        { HttpStatusCode.InternalServerError, Fault("Nguyễn Thị Lan"), "text/xml", 3013 },
        { HttpStatusCode.OK, Exists("maybe"), "text/xml", 3008 },
        { HttpStatusCode.OK, Exists("true</TonTai><TonTai>true"), "text/xml", 3008 },
        { HttpStatusCode.OK, Count("-1"), "text/xml", 3008 },
        { HttpStatusCode.OK, Count("2"), "text/xml", 3010 },
        { HttpStatusCode.OK, Exists("").Replace("<TonTai>", "<TonTai value=\"true\">", StringComparison.Ordinal), "text/xml", 3008 },
        { HttpStatusCode.OK, Envelope(""), "text/xml", 3008 },
        { HttpStatusCode.OK, "", "text/xml", 3008 },
        { HttpStatusCode.OK, "{}", "application/json", 3008 },
        { HttpStatusCode.OK, Exists("true"), "text/plain", 3008 },
        { HttpStatusCode.OK, Exists("true")[..^9], "text/xml", 3008 },
        { HttpStatusCode.OK, Dtd, "text/xml", 3008 },
        {
            HttpStatusCode.OK,
            Envelope(string.Concat(Enumerable.Repeat("<a>", 40)) + "<TonTai>true</TonTai>" + string.Concat(Enumerable.Repeat("</a>", 40))),
            "text/xml",
            3008
        },
        { HttpStatusCode.OK, Exists("true") + new string(' ', 1024 * 1024), "text/xml", 3008 },
        { HttpStatusCode.NoContent, "", "text/plain", 3008 },
        { HttpStatusCode.Found, "", "text/plain", 3017 },
        { HttpStatusCode.NotFound, "", "text/plain", 3017 },
        {
            HttpStatusCode.OK,
            Envelope("<TonTai>true</TonTai>", """<eidentity_sandbox xmlns="urn:eidentity:sandbox">true</eidentity_sandbox>"""),
            "text/xml",
            3014
        },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_answer_that_is_none_becomes_its_own_error(HttpStatusCode status, string body, string mediaType, int code)
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(status, body, mediaType);

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(code, failure.Error.Number);
        Assert.Null(failure.InnerException);
        Assert.Single(test.Network.Requests);
    }

    [Theory]
    [InlineData("soap:Server", "", "017", 3013, true, "a fault 017, Server, whose meaning is not known")]
    [InlineData("soap:Server", "", "NGUYỄN THỊ LAN", 3013, true, "a fault Server, whose meaning")]
    [InlineData("NGUYỄN", "", "000190000017", 3013, true, "a fault without a code, whose meaning")]
    [InlineData("soap:Client", "", "", 3018, false, "a fault Client: by SOAP 1.1, section 4.4.1")]
    [InlineData("soap:Client.Authentication", "", "", 3018, false, "a fault without a code: by SOAP 1.1")]
    [InlineData("soap:VersionMismatch", "", "", 3018, false, "a fault VersionMismatch: by SOAP 1.1")]
    [InlineData("soap:MustUnderstand", "", "", 3018, false, "a fault MustUnderstand: by SOAP 1.1")]
    [InlineData("soap:Client", "", "004", 3006, false, "fault 004")]
    [InlineData("soap:Client", "Server did not recognize the value of HTTP Header SOAPAction: .", "", 3018, false, "the SOAPAction")]
    [InlineData("soap:Server", "The given SOAPAction does not match an operation.", "", 3018, false, "the SOAPAction")]
    [InlineData("soap:Server", "The endpoint reference (EPR) for the Operation not found is /x", "", 3018, false, "the SOAPAction")]
    [InlineData("a:ActionNotSupported", "", "", 3018, false, "the SOAPAction")]
    public async Task A_fault_is_transient_only_where_the_same_question_may_do_later(
        string code, string text, string detail, int error, bool isTransient, string said)
    {
        await using RegisterUnderTest test = new();
        string fault = $"<faultcode>{code}</faultcode><faultstring>{text} LAN</faultstring><detail><ma>{detail}</ma></detail>";
        test.Network.Answer(HttpStatusCode.InternalServerError, Envelope($"<soap:Fault>{fault}</soap:Fault>"));

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal((error, isTransient), (failure.Error.Number, failure.IsTransient));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LAN", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("00019", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<CongDan><NoiSinh><MaTinh>052</MaTinh></NoiSinh></CongDan>", "a fault Server, whose")]
    [InlineData("<ma>017</ma><MaTinh>052</MaTinh>", "a fault 017, Server, whose")]
    [InlineData("<loi><ma>soap:004</ma></loi>", "fault 004")]
    public async Task Of_the_detail_of_a_fault_only_what_can_be_a_code_is_repeated(string detail, string said)
    {
        await using RegisterUnderTest test = new();
        string fault = $"<faultcode>soap:Server</faultcode><faultstring/><detail>{detail}</detail>";
        test.Network.Answer(HttpStatusCode.InternalServerError, Envelope($"<soap:Fault>{fault}</soap:Fault>"));

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("052", failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, int> FindFailures => new()
    {
        { Envelope(""), 3008 },
        { People("") .Replace("CongdanCollection", "Other", StringComparison.Ordinal), 3008 },
        { People(LanRecord + LanRecord), 3010 },
        { People(LanRecord.Replace("<QuocTich/>", "<SoDinhDanh>000190000017</SoDinhDanh>", StringComparison.Ordinal)), 3008 },
        { People(LanRecord.Replace("19900517", "19900230", StringComparison.Ordinal)), 3008 },
        { People(LanRecord.Replace("<Nam>1990<", "<Nam>1989<", StringComparison.Ordinal)), 3008 },
        { People(LanRecord.Replace("<GioiTinh>2<", "<GioiTinh>F<", StringComparison.Ordinal)), 3008 },
    };

    [Theory]
    [MemberData(nameof(FindFailures))]
    public async Task SEC_243_250_a_record_that_breaks_a_rule_is_refused_whole(string body, int code)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(body);

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Sex));

        Assert.Equal(code, failure.Error.Number);
    }

    [Fact]
    public async Task A_token_refused_twice_is_reported_as_a_refused_caller()
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(HttpStatusCode.Unauthorized, "").Answer(HttpStatusCode.Unauthorized, "");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.RegisterUnauthorised, failure.Error);
        Assert.Equal(2, test.Network.Requests.Count);
    }

    [Fact]
    public async Task A_sandbox_answers_where_the_settings_allow_it()
    {
        await using RegisterUnderTest test = new RegisterUnderTest(("AllowSandbox", "true"))
            .Answering(Envelope("<TonTai>true</TonTai>", """<eidentity_sandbox xmlns="urn:eidentity:sandbox">true</eidentity_sandbox>"""));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("172800", 86400)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public async Task SEC_257_the_wait_that_the_gateway_asks_for_is_passed_on_within_a_day(string header, int? seconds)
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(
            HttpStatusCode.TooManyRequests,
            "",
            with: response => response.Headers.TryAddWithoutValidation("Retry-After", header));

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(seconds, failure.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task A_failure_carries_the_id_that_the_register_saw()
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(HttpStatusCode.InternalServerError, "");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Contains($"<dan:MaYeuCau>{failure.RequestId}</dan:MaYeuCau>", test.Network.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains(failure.RequestId!, test.Logs.LatestRecord.Message, StringComparison.Ordinal);
        Assert.Contains($"{failure.Reference}: {failure.Message}", test.Logs.LatestRecord.Message, StringComparison.Ordinal);
        Assert.Equal(3001, test.Logs.LatestRecord.Id.Id);
    }
}
