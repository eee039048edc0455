using System.Xml.Linq;

namespace EIdentity.Sandbox;

/// <summary>Writes a person as the register's record, with the quirks of live answers.</summary>
/// <remarks>Live answers put the whole name into <c>Ten</c> and leave many elements empty.</remarks>
internal static class PersonRecord
{
    public static XElement Of(SandboxPerson person, XNamespace ns)
    {
        Citizen citizen = person.Citizen;
        XElement Element(string name, params object?[] content) => new(ns + name, content);
        return Element(
            "CongDan",
            Element("SoDinhDanh", citizen.Number?.Reveal()),
            Element("SoCMND", citizen.LegacyNumber?.Reveal()),
            Element("HoVaTen", Element("Ho"), Element("ChuDem"), Element("Ten", citizen.Name.Reveal())),
            Element("GioiTinh", (int)citizen.Sex.Reveal()),
            Element("DanToc", "01"),
            Element("TonGiao", "00"),
            Element("TinhTrangHonNhan", (int)citizen.MaritalStatus.Reveal()),
            Element("NhomMau", "00"),
            BirthDate(citizen.BirthDate, ns),
            Element("NoiDangKyKhaiSinh"),
            Element("QueQuan"),
            Residence("ThuongTru", citizen.PermanentResidence, ns),
            Residence("NoiOHienTai", citizen.CurrentResidence, ns),
            Element("QuocTich", "VN"),
            Element("Cha"),
            Element("Me"),
            Element("VoChong"),
            Element("NguoiDaiDien"),
            Element("ChuHo"),
            Element("SoSoHoKhau"));
    }

    private static XElement BirthDate(PartialDate date, XNamespace ns) => new(
        ns + "NgayThangNamSinh",
        new XElement(ns + "Nam", date.RevealYear()),
        date.IsFull ? new XElement(ns + "NgayThangNam", date.Reveal().Replace("-", string.Empty, StringComparison.Ordinal)) : null);

    private static XElement Residence(string name, Address? address, XNamespace ns) =>
        address is null ? new XElement(ns + name) : new XElement(
            ns + name,
            new XElement(ns + "MaTinhThanh", address.ProvinceCode.Reveal()),
            new XElement(ns + "MaQuanHuyen", address.FormerDistrictCode.Reveal()),
            new XElement(ns + "MaPhuongXa", address.CommuneCode.Reveal()),
            new XElement(ns + "ChiTiet", address.Detail.Reveal()),
            new XElement(ns + "QuocGia", address.Country.Reveal()));
}
