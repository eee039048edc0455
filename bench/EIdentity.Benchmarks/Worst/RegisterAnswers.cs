using EIdentity.Population;
using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Reads answers of the register, each as long as an answer may be, from the bytes to the citizen.</summary>
internal static class RegisterAnswers
{
    private const int Size = 1024 * 1024;
    private const string Member =
        "<ThanhVien><SoDinhDanh>000190000017</SoDinhDanh><SoCMND>000000023</SoCMND>"
        + "<HoVaTen><Ho/><ChuDem/><Ten>TRAN VAN MINH</Ten></HoVaTen><GioiTinh>1</GioiTinh><DanToc>01</DanToc>"
        + "<NgayThangNamSinh><Nam>1990</Nam><NgayThangNam>19900517</NgayThangNam></NgayThangNamSinh>"
        + "<ThuongTru><MaTinhThanh>52</MaTinhThanh><MaPhuongXa>21583</MaPhuongXa>"
        + "<ChiTiet>12 Bach Dang, thon 3, to dan pho so 7</ChiTiet><QuocGia>VN</QuocGia></ThuongTru>"
        + "<QuanHe>05</QuanHe></ThanhVien>";

    private const string Before = """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
        <CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0"><CongDan>
        <SoDinhDanh>000190000017</SoDinhDanh><HoVaTen><Ho/><ChuDem/><Ten>NGUYỄN THỊ LAN</Ten></HoVaTen><GioiTinh>2</GioiTinh>
        """;

    private const string After = "</CongDan></CongdanCollection></soap:Body></soap:Envelope>";

    private const CitizenFields Asked = CitizenFields.Name | CitizenFields.Sex | CitizenFields.PermanentResidence;

    private static readonly SoapDialect Soap = new(new SoapOptions());
    private static readonly PersonIdentity Lan = PersonIdentity.Of(
        PersonalIdentificationNumber.Parse("000190000017"), PersonName.Parse("Nguyễn Thị Lan"),
        PartialDate.Of(new DateOnly(1990, 5, 17)));

    private static readonly RegisterQuestion Question = new(
        RegisterOperation.Find, Lan, Asked, Purpose.For("1.004873", "H08.17-250101-0001", Actor.Self));

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All() => ($"Answers of the register, {Size} bytes",
    [
        Read("ordinary: a large household", $"<HoGiaDinh>{Repeat(Member, Size / Member.Length - 4)}</HoGiaDinh>"),
        Read("deep: 4,100 chains of 24", Repeat(Repeat("<a>", 24) + Repeat("</a>", 24), 4_100)),
        Read("wide: 99,000 siblings", Repeat("<a/>", 99_000)),
        Read("wide: 1,000 different names", Repeat(Many(900, i => $"<a{i:x}/>"), 110)),
        Read("wide: 64 attributes an element", Repeat($"<a {Many(63, i => $"a{i:x}='' ")}/>", 1_550)),
        Read("wide: two long namespaces in turn", $"<b xmlns:p='{new string('u', 256)}'>{Repeat("<p:a/><a/>", 49_000)}</b>"),
        Read("wide: names of another namespace", $"<b xmlns:p='http://{new string('u', 240)}'>{Repeat("<p:Ten>x</p:Ten>", 49_000)}</b>"),
        Read("wide: strangers in 33,000 groups", $"<b>{Repeat("<HoVaTen><Khac/></HoVaTen>", 33_000)}</b>"),
        Read("long: one text", string.Empty),
        Read("long: one attribute", $"<a b='{new string('x', Size - 1_000)}'/>"),
        Read("long: a text in 49,000 pieces", $"<a>{Repeat("x<!---->", 49_000)}</a>"),
        Read("long: a text of escapes", $"<a>{Repeat("&amp;", 209_000)}</a>"),
        Refuse("refused: 140,000 nested elements", Repeat("<a>", 140_000)),
        Refuse("refused: 250,000 siblings", Repeat("<a/>", 250_000)),
        Refuse("refused: 100,000 attributes", $"<a {Many(100_000, i => $"{(char)('a' + (i % 26))}{i:x}=''", " ")}/>"),
        Refuse("refused: a text in 130,000 pieces", $"<a>{Repeat("x<!---->", 130_000)}</a>"),
        Refuse("refused: a namespace of 500,000", $"<b xmlns:p='{new string('u', 500_000)}'>{Repeat("<p:a/><a/>", 50_000)}</b>"),
        Refuse("refused: a name of a million", $"<{new string('a', 1_000_000)}/>"),
        Refuse("refused: cut at its end", $"<a>{Repeat("<a/>", 99_000)}"),
    ]);

    private static BenchmarkCase Read(string name, string inside)
    {
        RegisterReply reply = Reply(inside);
        return BenchmarkCase.Of(name, () => Find(reply) is FindResult.Found);
    }

    private static BenchmarkCase Refuse(string name, string inside)
    {
        RegisterReply reply = Reply(inside);
        return BenchmarkCase.Of(name, () =>
        {
            try
            {
                return Find(reply) is null;
            }
            catch (PopulationRegisterException refused)
            {
                return refused.Error == ErrorCodes.RegisterAnswerMalformed;
            }
        });
    }

    private static RegisterReply Reply(string inside) =>
        new(200, "text/xml", Fill(Size, Before, inside, "<ChuThich>", "</ChuThich>" + After), retryAfter: null);

    private static FindResult Find(RegisterReply reply)
    {
        AnswerBuilder builder = new(AnswerNames.Of(Question.Operation, Question.Fields));
        return Soap.TryRead(reply, builder) && builder.Build() is { } answer
            ? FindAnswer.Read(answer, Lan, Asked, NameForm.AccentedUpper)
            : throw AnswerElement.Malformed("nothing can be read");
    }
}
