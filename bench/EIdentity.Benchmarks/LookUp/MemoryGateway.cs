using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Answers for the gateway and the register behind it, on the thread that asks: a token, a person, or that there is one.</summary>
internal sealed class MemoryGateway : HttpMessageHandler
{
    public const string Address = "https://gateway.example/dancu/1.0/soap";
    public const string TokenAddress = "https://gateway.example/token";

    // A whole record, relatives and all, of which a question asks for a part: 2.1 KB.
    private const string Record =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header/><soap:Body>
        <ns2:CongdanCollection xmlns:ns2="http://www.mic.gov.vn/dancu/1.0"><ns2:CongDan>
        <ns2:SoDinhDanh>000190000017</ns2:SoDinhDanh><ns2:SoCMND>000000023</ns2:SoCMND>
        <ns2:HoVaTen><ns2:Ho/><ns2:ChuDem/><ns2:Ten>NGUYỄN THỊ LAN</ns2:Ten></ns2:HoVaTen><ns2:GioiTinh>2</ns2:GioiTinh>
        <ns2:DanToc>01</ns2:DanToc><ns2:TonGiao>00</ns2:TonGiao><ns2:TinhTrangHonNhan>1</ns2:TinhTrangHonNhan><ns2:NhomMau>00</ns2:NhomMau>
        <ns2:NgayThangNamSinh><ns2:Nam>1990</ns2:Nam><ns2:NgayThangNam>19900517</ns2:NgayThangNam></ns2:NgayThangNamSinh>
        <ns2:QueQuan><ns2:MaTinhThanh>52</ns2:MaTinhThanh><ns2:MaPhuongXa>21583</ns2:MaPhuongXa><ns2:QuocGia>VN</ns2:QuocGia></ns2:QueQuan>
        <ns2:ThuongTru><ns2:MaTinhThanh>52</ns2:MaTinhThanh><ns2:MaPhuongXa>21583</ns2:MaPhuongXa>
        <ns2:ChiTiet>12 Bạch Đằng</ns2:ChiTiet><ns2:QuocGia>VN</ns2:QuocGia></ns2:ThuongTru>
        <ns2:NoiOHienTai><ns2:MaTinhThanh>52</ns2:MaTinhThanh><ns2:MaPhuongXa>21583</ns2:MaPhuongXa>
        <ns2:ChiTiet>12 Bạch Đằng</ns2:ChiTiet><ns2:QuocGia>VN</ns2:QuocGia></ns2:NoiOHienTai><ns2:QuocTich>VN</ns2:QuocTich>
        <ns2:Cha><ns2:HoVaTen>NGUYỄN VĂN BA</ns2:HoVaTen><ns2:QuocTich>VN</ns2:QuocTich><ns2:SoDinhDanh/><ns2:SoCMND/></ns2:Cha>
        <ns2:Me><ns2:HoVaTen>TRẦN THỊ TƯ</ns2:HoVaTen><ns2:QuocTich>VN</ns2:QuocTich><ns2:SoDinhDanh/><ns2:SoCMND/></ns2:Me>
        <ns2:ChuHo><ns2:QuanHe>CH01</ns2:QuanHe><ns2:HoVaTen>NGUYỄN VĂN BA</ns2:HoVaTen></ns2:ChuHo><ns2:SoSoHoKhau/>
        </ns2:CongDan></ns2:CongdanCollection></soap:Body></soap:Envelope>
        """;

    private const string Verdict =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header/><soap:Body>
        <ns2:KetQuaXacThuc xmlns:ns2="http://www.mic.gov.vn/dancu/1.0"><ns2:TonTai>true</ns2:TonTai></ns2:KetQuaXacThuc>
        </soap:Body></soap:Envelope>
        """;

    private static readonly byte[] Person = Encoding.UTF8.GetBytes(Record);
    private static readonly byte[] Exists = Encoding.UTF8.GetBytes(Verdict);
    private static readonly byte[] Token = """{"access_token":"service-1","token_type":"Bearer","expires_in":3600}"""u8.ToArray();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using MemoryStream question = new();
        request.Content!.CopyTo(question, null, cancellationToken);
        ReadOnlySpan<byte> asked = question.GetBuffer().AsSpan(0, (int)question.Length);
        bool isToken = request.RequestUri!.AbsoluteUri == TokenAddress;
        byte[] body = isToken ? Token : asked.IndexOf("XacThucThongTinCongDan"u8) >= 0 ? Exists : Person;
        HttpResponseMessage answer = new() { Content = new ByteArrayContent(body), RequestMessage = request };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", isToken ? "application/json" : "text/xml; charset=utf-8");
        return Task.FromResult(answer);
    }
}
