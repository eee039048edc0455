using System.Text;
using System.Xml.Linq;

namespace EIdentity.Sandbox.Tests;

/// <summary>Asks the register as a client that keeps all rules, except where a test changes the text.</summary>
internal static class LookUp
{
    public static readonly XNamespace Answer = "http://www.mic.gov.vn/dancu/1.0";

    private const string Envelope =
        """
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:dan="http://dancuquocgia.bca"><soapenv:Header/><soapenv:Body>
        <dan:TraCuuThongTinCongDan>
        <dan:MaYeuCau>request-1</dan:MaYeuCau><dan:MaDVC>SANDBOX-01</dan:MaDVC><dan:MaTichHop>037</dan:MaTichHop>
        <dan:MaCanBo>sandbox-agency</dan:MaCanBo>
        <dan:SoDinhDanh>000190000017</dan:SoDinhDanh><dan:HoVaTen>NGUYỄN THỊ LAN</dan:HoVaTen>
        <dan:NgayThangNamSinh><dan:NgayThangNam>19900514</dan:NgayThangNam></dan:NgayThangNamSinh>
        </dan:TraCuuThongTinCongDan></soapenv:Body></soapenv:Envelope>
        """;

    private const string OfVerification = "XacThucThongTinCongDan";

    public static string Find(params (string Old, string New)[] changes) =>
        changes.Aggregate(
            Envelope,
            (xml, change) => xml.Contains(change.Old, StringComparison.Ordinal)
                ? xml.Replace(change.Old, change.New, StringComparison.Ordinal)
                : throw new ArgumentException(change.Old));

    public static string Verify(params (string Old, string New)[] changes) =>
        Find([("TraCuuThongTinCongDan", OfVerification), (">037<", ">003<"), .. changes]);

    public static string FindYearOnly(string year = "1938") => Find(
        ("000190000017", "000138000031"),
        ("NGUYỄN THỊ LAN", "PHẠM THỊ TƯ"),
        ("<dan:NgayThangNam>19900514</dan:NgayThangNam>", $"<dan:Nam>{year}</dan:Nam>"));

    public static string FindByOldNumber() => Find(
        ("<dan:SoDinhDanh>000190000017</dan:SoDinhDanh>", "<dan:SoCMND>000000066</dan:SoCMND>"),
        ("NGUYỄN THỊ LAN", "VÕ VĂN BA"),
        ("19900514", "19550302"));

    public static async Task<string> ServiceTokenAsync(this SandboxHost sandbox)
    {
        IReadOnlyDictionary<string, string?> settings = sandbox.World.GetSettings();
        HttpResponseMessage response = await sandbox.PostAsync(
            "/register/token",
            new Dictionary<string, string> { ["grant_type"] = "client_credentials" },
            SandboxHost.Basic(
                settings["Population:Wso2:ServiceToken:ConsumerKey"]!,
                settings["Population:Wso2:ServiceToken:ConsumerSecret"]!));
        return (string)(await response.JsonAsync())["access_token"]!;
    }

    public static async Task<HttpResponseMessage> AskAsync(
        this SandboxHost sandbox,
        string xml,
        string type = "text/xml",
        string? token = null,
        bool withAction = true)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/register/soap") { Content = new StringContent(xml, Encoding.UTF8, type) };
        if (withAction)
        {
            request.Headers.Add("SOAPAction", "\"\"");
        }

        return await sandbox.SendAsync(request, SandboxHost.Bearer(token ?? await sandbox.ServiceTokenAsync()));
    }

    public static async Task<XElement> BodyAsync(this HttpResponseMessage response) =>
        XDocument.Parse(await response.TextAsync()).Root!
            .Elements()
            .Single(element => element.Name.LocalName == "Body")
            .Elements()
            .Single();

    public static async Task<XElement[]> PeopleAsync(this SandboxHost sandbox, string xml) =>
        [.. (await (await sandbox.AskAsync(xml)).BodyAsync()).Elements(Answer + "CongDan")];
}
