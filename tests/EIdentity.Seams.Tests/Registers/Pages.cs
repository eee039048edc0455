using EIdentity.Sandbox;

namespace EIdentity.Seams.Tests.Registers;

/// <summary>Writes answers in the made-up dialect.</summary>
internal static class Pages
{
    private static Citizen Lan => People.Lan.Citizen;

    public static string Number => Lan.Number!.Value.Reveal();

    public static string Name => Lan.Name.Reveal();

    public static string Record(string number) => Element(
        "CongdanCollection",
        Element(
            "CongDan",
            Value("SoDinhDanh", number) + Element("HoVaTen", Value("Ten", Name)) + Value("DanToc", "01")
                + Element("NgayThangNamSinh", Value("Nam", Lan.BirthDate.Reveal()[..4]))));

    public static string Value(string name, string value) => Element(name, $"={value}\n");

    public static string Element(string name, string inside) => $"+{name}\n{inside}-\n";
}
