using System.Net;
using System.Xml.Linq;

namespace EIdentity.Sandbox.Tests;

public class SoapEndpointTests
{
    [Theory]
    [InlineData("SANDBOX-01", "OTHER-01", "004")]
    [InlineData("sandbox-agency", "somebody", "005")]
    [InlineData("sandbox-agency", "canbo-LAN", "005")]
    public async Task A_call_without_a_right_is_a_fault_with_the_register_s_code(string old, string changed, string code)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find((old, changed)));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(code, (await response.BodyAsync()).Element("detail")!.Element("errorCode")!.Value);
    }

    [Theory]
    [InlineData(
        "<dan:MaDVC>SANDBOX-01</dan:MaDVC><dan:MaTichHop>037</dan:MaTichHop>",
        "<dan:MaTichHop>037</dan:MaTichHop><dan:MaDVC>SANDBOX-01</dan:MaDVC>",
        "element-order")]
    [InlineData("<dan:MaYeuCau>request-1</dan:MaYeuCau>", "", "element-order")]
    [InlineData("<dan:MaYeuCau>request-1</dan:MaYeuCau>", "<dan:MaYeuCau/>", "element-order")]
    [InlineData("<dan:MaYeuCau>", "<dan:type>x</dan:type><dan:MaYeuCau>", "element-order")]
    [InlineData("<dan:MaYeuCau>request-1</dan:MaYeuCau>", "<MaYeuCau>request-1</MaYeuCau>", "element-order")]
    [InlineData(">037<", ">003<", "integration-code")]
    [InlineData("000190000017", "00019000001", "number-form")]
    [InlineData("19900514", "19900231", "birth-date-form")]
    [InlineData("19900514", "14051990", "birth-date-form")]
    [InlineData("TraCuuThongTinCongDan", "CungCapThongTinCongDan", "service-unknown")]
    [InlineData("http://dancuquocgia.bca", "http://gtel.vn/qldc", "request-namespace")]
    [InlineData("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope", "not-soap")]
    [InlineData("<soapenv:Envelope", "<!DOCTYPE x><soapenv:Envelope", "not-soap")]
    [InlineData("</soapenv:Envelope>", "", "not-soap")]
    public async Task A_call_of_the_wrong_form_is_a_fault_that_names_the_rule(string old, string changed, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find((old, changed)));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.EndsWith($"Rule: {rule}.", (await response.BodyAsync()).Element("faultstring")!.Value, StringComparison.Ordinal);
        Assert.Equal(rule, sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_request_number_counts_once_a_day()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        await sandbox.AskAsync(LookUp.Find());

        Assert.Equal(HttpStatusCode.InternalServerError, (await sandbox.AskAsync(LookUp.Find())).StatusCode);
        sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, (await sandbox.AskAsync(LookUp.Find())).StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_XML_by_its_type_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find(), type: "application/json");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task A_call_without_SOAPAction_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        await sandbox.AskAsync(LookUp.Find(), withAction: false);

        Assert.Equal("soap-action", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        await sandbox.AskAsync(LookUp.Find() + new string(' ', RegisterRequestReader.MaxLength));

        Assert.Equal("not-soap", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_service_token_lives_an_hour()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = await sandbox.ServiceTokenAsync();
        sandbox.Clock.Advance(TimeSpan.FromHours(1));

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find(), token: token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("service-token", await response.RuleAsync());
    }

    [Fact]
    public async Task Every_answer_carries_the_marker_in_its_header()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        XDocument answer = XDocument.Parse(await (await sandbox.AskAsync(LookUp.Find())).TextAsync());

        XNamespace marker = "urn:eidentity:sandbox";
        Assert.Equal("true", answer.Descendants(marker + "eidentity_sandbox").Single().Value);
    }

    [Fact]
    public async Task Officers_of_the_sandbox_may_ask_and_name_their_unit()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        XElement[] people = await sandbox.PeopleAsync(
            LookUp.Find(("sandbox-agency</dan:MaCanBo>", "canbo-07</dan:MaCanBo><dan:MaDonVi>unit</dan:MaDonVi>")));

        Assert.Single(people);
    }
}
