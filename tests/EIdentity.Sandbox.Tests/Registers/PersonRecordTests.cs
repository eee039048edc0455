using System.Xml.Linq;

namespace EIdentity.Sandbox.Tests;

public class PersonRecordTests
{
    private static readonly XNamespace Ns = LookUp.Answer;

    [Fact]
    public void The_whole_name_stands_in_Ten()
    {
        XElement name = PersonRecord.Of(People.Lan, Ns).Element(Ns + "HoVaTen")!;

        Assert.Equal(
            ("", "", "Nguyễn Thị Lan"),
            (name.Element(Ns + "Ho")!.Value, name.Element(Ns + "ChuDem")!.Value, name.Element(Ns + "Ten")!.Value));
    }

    [Fact]
    public void What_is_unknown_is_an_empty_element()
    {
        XElement record = PersonRecord.Of(People.Lan, Ns);

        Assert.True(record.Element(Ns + "SoCMND")!.IsEmpty);
        Assert.True(record.Element(Ns + "VoChong")!.IsEmpty);
        Assert.True(record.Element(Ns + "ThuongTru")!.Element(Ns + "MaQuanHuyen")!.IsEmpty);
    }

    [Fact]
    public void An_address_of_before_the_merger_still_has_its_district()
    {
        XElement record = PersonRecord.Of(People.Hoa, Ns);

        XElement old = record.Element(Ns + "ThuongTru")!;
        XElement current = record.Element(Ns + "NoiOHienTai")!;
        Assert.Equal(("540", "21583"), (old.Element(Ns + "MaQuanHuyen")!.Value, old.Element(Ns + "MaPhuongXa")!.Value));
        Assert.Equal(("", "21583"), (current.Element(Ns + "MaQuanHuyen")!.Value, current.Element(Ns + "MaPhuongXa")!.Value));
    }

    [Fact]
    public void Codes_are_the_register_s()
    {
        XElement record = PersonRecord.Of(People.Tu, Ns);

        Assert.Equal(("2", "3"), (record.Element(Ns + "GioiTinh")!.Value, record.Element(Ns + "TinhTrangHonNhan")!.Value));
    }
}
