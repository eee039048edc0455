namespace EIdentity.Population.Tests;

/// <summary>Writes answers as the register does.</summary>
internal static class Answers
{
    public const string Ns = "http://www.mic.gov.vn/dancu/1.0";

    public const string LanRecord =
        """
        <CongDan><SoDinhDanh>000190000017</SoDinhDanh><SoCMND>000000023</SoCMND>
        <HoVaTen><Ho/><ChuDem/><Ten>NGUYỄN THỊ LAN</Ten></HoVaTen><GioiTinh>2</GioiTinh>
        <DanToc>01</DanToc><TinhTrangHonNhan>1</TinhTrangHonNhan>
        <NgayThangNamSinh><Nam>1990</Nam><NgayThangNam>19900517</NgayThangNam></NgayThangNamSinh><QuocTich/>
        <ThuongTru><MaTinhThanh>52</MaTinhThanh><MaPhuongXa>21583</MaPhuongXa><ChiTiet>12 Bạch Đằng</ChiTiet>
        <QuocGia>VN</QuocGia></ThuongTru>
        <NoiOHienTai/></CongDan>
        """;

    public static string Envelope(string body, string header = "") =>
        """<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">"""
        + $"""<soap:Header>{header}</soap:Header><soap:Body>{body}</soap:Body></soap:Envelope>""";

    public static string People(string records) => Envelope($"""<CongdanCollection xmlns="{Ns}">{records}</CongdanCollection>""");

    public static string Exists(string text) => Envelope($"""<KetQuaXacThuc xmlns="{Ns}"><TonTai>{text}</TonTai></KetQuaXacThuc>""");

    public static string Count(string text) =>
        Envelope(
            $"""<XacThucThongTinCongDanResponse xmlns="{Ns}"><SoLuongCongDan>{text}</SoLuongCongDan></XacThucThongTinCongDanResponse>""");

    public static string Fault(string code) =>
        Envelope("<soap:Fault><faultcode>soap:Server</faultcode><faultstring>NGUYỄN THỊ LAN"
            + $"</faultstring><detail><ma>{code}</ma></detail></soap:Fault>");
}
