using System.Collections.Frozen;

namespace EIdentity;

/// <summary>Names one of the 34 provinces and centrally run cities in force since 1 July 2025.</summary>
/// <remarks>
/// Decision 19/2025/QĐ-TTg. Seven codes (15, 24, 44, 52, 80, 82, 91) named another province before that day, so a code
/// without a date is read by this table only in addresses that the register gives now.
/// </remarks>
public sealed class Province
{
    private static readonly FrozenDictionary<string, Province> Current = new Province[]
    {
        new("01", "Hà Nội"), new("04", "Cao Bằng"), new("08", "Tuyên Quang"), new("11", "Điện Biên"), new("12", "Lai Châu"),
        new("14", "Sơn La"), new("15", "Lào Cai"), new("19", "Thái Nguyên"), new("20", "Lạng Sơn"), new("22", "Quảng Ninh"),
        new("24", "Bắc Ninh"), new("25", "Phú Thọ"), new("31", "Hải Phòng"), new("33", "Hưng Yên"), new("37", "Ninh Bình"),
        new("38", "Thanh Hóa"), new("40", "Nghệ An"), new("42", "Hà Tĩnh"), new("44", "Quảng Trị"), new("46", "Huế"),
        new("48", "Đà Nẵng"), new("51", "Quảng Ngãi"), new("52", "Gia Lai"), new("56", "Khánh Hòa"), new("66", "Đắk Lắk"),
        new("68", "Lâm Đồng"), new("75", "Đồng Nai"), new("79", "Thành phố Hồ Chí Minh"), new("80", "Tây Ninh"),
        new("82", "Đồng Tháp"), new("86", "Vĩnh Long"), new("91", "An Giang"), new("92", "Cần Thơ"), new("96", "Cà Mau"),
    }.ToFrozenDictionary(province => province.Code);

    private Province(string code, string name)
    {
        Code = code;
        Name = name;
    }

    /// <summary>Gets the two-digit code.</summary>
    public string Code { get; }

    /// <summary>Gets the name in Vietnamese.</summary>
    public string Name { get; }

    /// <summary>Gets the name as an address carries it, with the kind of unit before it: "tỉnh Gia Lai", "thành phố Hà Nội".</summary>
    public string FullName => this switch
    {
        { Code: "79" } => Name,
        { Code: "01" or "31" or "46" or "48" or "92" } => "thành phố " + Name,
        _ => "tỉnh " + Name,
    };

    /// <summary>Finds the province that a code names today.</summary>
    /// <param name="code">The two-digit code, with its leading zero.</param>
    /// <returns>The province, or <see langword="null"/> when no province has the code today.</returns>
    public static Province? FindCurrent(string? code) =>
        code is not null && Current.TryGetValue(code, out Province? province) ? province : null;
}
