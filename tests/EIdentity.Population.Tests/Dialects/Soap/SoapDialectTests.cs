using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

public sealed class SoapDialectTests
{
    [Fact]
    public async Task A_question_holds_every_element_in_the_order_of_the_schema()
    {
        string body = await AskAsync(The.Lan, The.Purpose);

        Assert.Equal(
            """<?xml version="1.0" encoding="utf-8"?><soapenv:Envelope xmlns:dan="http://dancuquocgia.bca" """
                + """xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header /><soapenv:Body>"""
            + "<dan:TraCuuThongTinCongDan><dan:MaYeuCau>#</dan:MaYeuCau><dan:MaDVC>TEST-01"
            + "</dan:MaDVC><dan:MaTichHop>037</dan:MaTichHop><dan:MaCanBo>canbo-17</dan:MaCanBo>"
            + "<dan:SoDinhDanh>000190000017</dan:SoDinhDanh><dan:HoVaTen>NGUYỄN THỊ LAN</dan:HoVaTen>"
            + "<dan:NgayThangNamSinh><dan:NgayThangNam>19900517</dan:NgayThangNam>"
            + "</dan:NgayThangNamSinh></dan:TraCuuThongTinCongDan></soapenv:Body></soapenv:Envelope>",
            body);
    }

    [Fact]
    public async Task A_birth_of_which_only_the_year_is_known_goes_as_its_year() =>
        Assert.Contains(
            "<dan:NgayThangNamSinh><dan:Nam>1940</dan:Nam></dan:NgayThangNamSinh>",
            await AskAsync(The.Elder, The.Purpose),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_old_number_goes_into_its_own_element() =>
        Assert.Contains(
            "</dan:MaCanBo><dan:SoCMND>000000023</dan:SoCMND><dan:HoVaTen>",
            await AskAsync(The.WithLegacyNumber, The.Purpose),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_citizen_and_a_batch_ask_under_the_account_of_the_agency()
    {
        Assert.Contains("<dan:MaCanBo>agency-account<", await AskAsync(The.Lan, The.PurposeOf(Actor.Self)), StringComparison.Ordinal);
        Assert.Contains(
            "<dan:MaCanBo>agency-account<",
            await AskAsync(The.Lan, The.PurposeOf(Actor.Batch("nightly"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_value_stays_a_value()
    {
        string body = await AskAsync(The.Lan, The.PurposeOf(Actor.Officer("<x>&]]>")));

        Assert.Contains("<dan:MaCanBo>&lt;x&gt;&amp;]]&gt;</dan:MaCanBo>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_and_namespace_follow_the_settings()
    {
        string body = await AskAsync(
            The.Lan,
            The.Purpose,
            ("FindIntegrationCode", "999"),
            ("Soap:RequestNamespace", "http://gtel.vn/qldc"));

        Assert.Contains("xmlns:dan=\"http://gtel.vn/qldc\"", body, StringComparison.Ordinal);
        Assert.Contains("<dan:MaTichHop>999<", body, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(PersonIdentity identity, Purpose purpose, params (string, string?)[] settings)
    {
        await using RegisterUnderTest test = new RegisterUnderTest(settings).Answering(People(""));
        await test.Register.FindAsync(identity, CitizenFields.Name, purpose);
        string body = test.Network.Requests[0].Body;
        string id = body.Split("MaYeuCau>")[1].Split('<')[0];

        Assert.Matches("^[0-9a-f]{32}$", id);
        return body.Replace(id, "#", StringComparison.Ordinal);
    }
}
