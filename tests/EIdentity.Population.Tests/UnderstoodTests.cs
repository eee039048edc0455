using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

/// <summary>Holds that silence alone means "not found": what holds something is understood, or refused with its place.</summary>
public sealed class UnderstoodTests
{
    private const string Name = "<HoVaTen><Ho/><ChuDem/><Ten>NGUYỄN THỊ LAN</Ten></HoVaTen>";
    private const string Number = "<SoDinhDanh>000190000017</SoDinhDanh>";
    private const string Date = "<NgayThangNamSinh><Nam>1990</Nam><NgayThangNam>19900517</NgayThangNam></NgayThangNamSinh>";
    private const string Nameless = $"<CongDan>{Number}<HoVaTen><Ho/><ChuDem/><Ten/></HoVaTen></CongDan>";
    private const string Newer = "http://www.mic.gov.vn/dancu/1.1";

    public static TheoryData<string, string> NotUnderstood => new()
    {
        {
            $"<CongDan>{Number}<HoVaTen>NGUYỄN THỊ LAN</HoVaTen></CongDan>",
            "CongdanCollection/CongDan/HoVaTen holds a text in place of Ho, ChuDem, Ten"
        },
        {
            $"<CongDan>{Number}<HoVaTen>NGUYỄN THỊ LAN<Ten/></HoVaTen></CongDan>",
            "CongdanCollection/CongDan/HoVaTen holds a text in place of Ho, ChuDem, Ten"
        },
        {
            $"<CongDan>{Number}<HoVaTen><HoTen>NGUYỄN THỊ LAN</HoTen></HoVaTen></CongDan>",
            "CongdanCollection/CongDan/HoVaTen holds none of Ho, ChuDem, Ten, but something else; not understood: HoTen (1)"
        },
        {
            $"<CongDan>{Number}<HoTen>NGUYỄN THỊ LAN</HoTen></CongDan>",
            "CongdanCollection/CongDan holds something, but no HoVaTen; not understood: HoTen (1)"
        },
        { Nameless, "CongdanCollection/CongDan holds something, but an empty HoVaTen" },
        { $"<CongDan>{Number}</CongDan>", "CongdanCollection/CongDan holds something, but no HoVaTen" },
        { "<CongDan><DanToc>01</DanToc></CongDan>", "CongdanCollection/CongDan holds something, but no HoVaTen" },
        { $"<CongDan>{Number}{Date}</CongDan>", "CongdanCollection/CongDan holds something, but no HoVaTen" },
        { $"<CongDan><ThongTin>{Number}{Name}</ThongTin></CongDan>", "CongdanCollection/CongDan holds something, but no HoVaTen" },
        { "<CongDan>000190000017</CongDan>", "CongdanCollection/CongDan holds a text in place of elements" },
        { "<![CDATA[<CongDan/>]]>", "CongdanCollection holds a text in place of elements" },
        { "&lt;CongDan/&gt;", "CongdanCollection holds a text in place of elements" },
        { $"<DanhSach>{LanRecord}</DanhSach>", "CongDan stands elsewhere than in CongdanCollection" },
        { $"{LanRecord}<DanhSach>{LanRecord}</DanhSach>", "CongDan stands elsewhere than in CongdanCollection" },
        { "<GhiChu>hết hạn mức</GhiChu>", "CongdanCollection holds something, but no person; not understood: GhiChu (1)" },
        {
            $"<CongDan>{Number}<HoVaTen><Ten value=\"NGUYỄN THỊ LAN\"/></HoVaTen></CongDan>",
            "CongdanCollection/CongDan/HoVaTen/Ten holds something that is no text"
        },
        {
            LanRecord.Replace("<GioiTinh>2</GioiTinh>", "<GioiTinh code=\"2\"/>", StringComparison.Ordinal),
            "CongdanCollection/CongDan/GioiTinh holds something that is no text"
        },
        {
            "<CongDan SoDinhDanh=\"000190000017\" HoTen=\"NGUYỄN THỊ LAN\"/>",
            "CongdanCollection/CongDan holds something, but no HoVaTen"
        },
        {
            "<ns2:CongDan xmlns:ns2=\"urn:x\"/>",
            "CongdanCollection holds something, but no person; not understood: CongDan of another namespace (1)"
        },
        { $"{LanRecord}<CongDan>NGUYỄN THỊ LAN</CongDan>", "CongdanCollection/CongDan holds a text in place of elements" },
        { $"{LanRecord}{Nameless}", "CongdanCollection/CongDan holds something, but an empty HoVaTen" },
        {
            LanRecord.Replace("<CongDan>", $"<CongDan xmlns=\"{Newer}\">", StringComparison.Ordinal),
            $"CongdanCollection holds elements of another namespace; not understood: CongDan of {Newer} (1)"
        },
        {
            LanRecord + LanRecord.Replace("<CongDan>", $"<CongDan xmlns=\"{Newer}\">", StringComparison.Ordinal),
            $"CongdanCollection holds elements of another namespace; not understood: CongDan of {Newer} (1)"
        },
        {
            LanRecord.Replace("<HoVaTen>", "<HoVaTen xmlns=\"urn:000190000017\">", StringComparison.Ordinal),
            "CongdanCollection/CongDan holds elements of another namespace"
        },
        {
            LanRecord.Replace(Date, "<NgayThangNamSinh>19900517</NgayThangNamSinh>", StringComparison.Ordinal),
            "CongdanCollection/CongDan/NgayThangNamSinh holds a text in place of NgayThangNam, Nam"
        },
        {
            LanRecord.Replace(Date, "<NgayThangNamSinh>19910618</NgayThangNamSinh>", StringComparison.Ordinal),
            "CongdanCollection/CongDan/NgayThangNamSinh holds a text in place of NgayThangNam, Nam"
        },
        {
            LanRecord.Replace(Date, "<NgayThangNamSinh><NamSinh>1991</NamSinh></NgayThangNamSinh>", StringComparison.Ordinal),
            "CongdanCollection/CongDan/NgayThangNamSinh holds none of NgayThangNam, Nam, but something else; not understood: NamSinh (1)"
        },
        {
            LanRecord.Replace("<NgayThangNamSinh>", $"<NgayThangNamSinh xmlns=\"{Newer}\">", StringComparison.Ordinal),
            "CongdanCollection/CongDan holds elements of another namespace"
        },
    };

    [Theory]
    [MemberData(nameof(NotUnderstood))]
    public async Task What_is_not_understood_is_refused_and_its_place_is_said(string records, string said)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(records));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register.FindAsync(The.Lan, CitizenFields.Sex, The.Purpose));

        Assert.Equal(ErrorCodes.RegisterAnswerMalformed, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("000190000017", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LAN", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n \t<!-- nobody --> ")]
    [InlineData("<CongDan> <!-- nobody --> </CongDan>")]
    [InlineData("<CongDan/><CongDan/>")]
    [InlineData("<CongDan id=\"\" xml:lang=\"vi\"/>")]
    [InlineData("<CongDan xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/>")]
    [InlineData("<CongDan><SoDinhDanh/><HoTen> </HoTen><Cha><HoVaTen/></Cha><NgayThangNamSinh><Nam/></NgayThangNamSinh></CongDan>")]
    public async Task What_holds_nothing_at_all_is_nobody(string records)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(records));

        Assert.IsType<FindResult.NotFound>(await test.Register.FindAsync(The.Lan, CitizenFields.Name, The.Purpose));
    }

    [Theory]
    [InlineData("<ThuongTru>12 Bạch Đằng</ThuongTru>", "CongdanCollection/CongDan/ThuongTru holds a text in place of MaTinhThanh, MaQuan")]
    [InlineData(
        "<ThuongTru><DiaChi>12 Bạch Đằng</DiaChi></ThuongTru>",
        "ThuongTru holds none of MaTinhThanh, MaQuanHuyen, MaPhuongXa, ChiTiet, QuocGia, but something else; not understood: DiaChi (1)")]
    [InlineData("<ThuongTru><ChiTiet><So>12</So></ChiTiet></ThuongTru>", "ChiTiet holds elements in place of a text")]
    public async Task An_address_that_is_not_understood_is_not_called_missing(string address, string said)
    {
        string record = $"<CongDan>{Number}{Name}{address}</CongDan>";
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(record)).Answering(People(record));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.PermanentResidence));

        Assert.Equal(ErrorCodes.RegisterAnswerMalformed, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.False((await test.FindLanAsync(CitizenFields.Name)).Name.IsEmpty);
    }

    [Fact]
    public async Task A_remark_beside_the_record_does_no_harm()
    {
        string record = $"<GhiChu>x</GhiChu><CongDan><Khac>y</Khac>{Number}{Name}{Date}<ThuongTru> </ThuongTru></CongDan><CongDan/>";
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(record));

        Assert.Null((await test.FindLanAsync(CitizenFields.PermanentResidence)).PermanentResidence);
    }

    [Fact]
    public async Task A_collection_of_another_namespace_is_named()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(
            People(LanRecord).Replace(Ns, "http://gtel.vn/qldc", StringComparison.Ordinal));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Name));

        Assert.Contains("CongdanCollection of http://gtel.vn/qldc (1)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_collection_says_of_itself_in_attributes_is_no_person()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(
            People("").Replace("<CongdanCollection", "<CongdanCollection SoCongDan=\"1000\" GhiChu=\"x\"", StringComparison.Ordinal));

        Assert.IsType<FindResult.NotFound>(await test.Register.FindAsync(The.Lan, CitizenFields.Name, The.Purpose));
    }

    [Fact]
    public async Task An_empty_name_means_nobody_where_the_contract_of_the_gateway_says_so()
    {
        await using RegisterUnderTest test = new RegisterUnderTest(("Soap:EmptyNameIsNotFound", "true")).Answering(People(Nameless));

        Assert.IsType<FindResult.NotFound>(await test.Register.FindAsync(The.Lan, CitizenFields.Name, The.Purpose));
    }

    [Theory]
    [InlineData($"<CongDan>{Number}<HoVaTen>NGUYỄN THỊ LAN</HoVaTen></CongDan>")]
    [InlineData($"<CongDan>{Number}<HoVaTen><HoTen>NGUYỄN THỊ LAN</HoTen></HoVaTen></CongDan>")]
    [InlineData($"<CongDan>{Number}<HoTen>NGUYỄN THỊ LAN</HoTen></CongDan>")]
    [InlineData("<GhiChu>x</GhiChu>")]
    public async Task A_name_that_is_somewhere_else_is_not_an_empty_one(string records)
    {
        await using RegisterUnderTest test = new RegisterUnderTest(("Soap:EmptyNameIsNotFound", "true")).Answering(People(records));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register.FindAsync(The.Lan, CitizenFields.Name, The.Purpose));

        Assert.Equal(ErrorCodes.RegisterAnswerMalformed, refused.Error);
    }
}
