using System.Collections.Frozen;

namespace EIdentity;

/// <summary>Lists the provinces of the two tables of codes, and which of the one went into which of the other.</summary>
internal static class ProvinceTable
{
    /// <summary>The code of the city whose name holds its kind.</summary>
    public const string HoChiMinh = "79";

    private const string DongNai = "75";

    /// <summary>The first day of the 34 provinces and of the two levels (Decision 19/2025/QĐ-TTg).</summary>
    public static readonly DateOnly Merger = new(2025, 7, 1);

    /// <summary>The last day of the 63 provinces.</summary>
    public static readonly DateOnly LastDayBefore = Merger.AddDays(-1);

    // Resolution 30/2026/QH16.
    private static readonly DateOnly DongNaiCity = new(2026, 4, 30);

    // The code, the name, and the codes of the provinces before that it was formed from.
    private static readonly (string Code, string Name, string FormedFrom)[] Since2025 =
    [
        ("01", "Hà Nội", "01"), ("04", "Cao Bằng", "04"), ("08", "Tuyên Quang", "08 02"), ("11", "Điện Biên", "11"),
        ("12", "Lai Châu", "12"), ("14", "Sơn La", "14"), ("15", "Lào Cai", "15 10"), ("19", "Thái Nguyên", "19 06"),
        ("20", "Lạng Sơn", "20"), ("22", "Quảng Ninh", "22"), ("24", "Bắc Ninh", "24 27"), ("25", "Phú Thọ", "25 26 17"),
        ("31", "Hải Phòng", "31 30"), ("33", "Hưng Yên", "33 34"), ("37", "Ninh Bình", "37 35 36"), ("38", "Thanh Hóa", "38"),
        ("40", "Nghệ An", "40"), ("42", "Hà Tĩnh", "42"), ("44", "Quảng Trị", "44 45"), ("46", "Huế", "46"),
        ("48", "Đà Nẵng", "48 49"), ("51", "Quảng Ngãi", "51 62"), ("52", "Gia Lai", "52 64"), ("56", "Khánh Hòa", "56 58"),
        ("66", "Đắk Lắk", "66 54"), ("68", "Lâm Đồng", "68 67 60"), (DongNai, "Đồng Nai", "75 70"),
        (HoChiMinh, "Thành phố Hồ Chí Minh", "79 74 77"), ("80", "Tây Ninh", "80 72"), ("82", "Đồng Tháp", "82 87"),
        ("86", "Vĩnh Long", "86 83 84"), ("91", "An Giang", "91 89"), ("92", "Cần Thơ", "92 93 94"), ("96", "Cà Mau", "96 95"),
    ];

    private static readonly (string Code, string Name)[] Before2025 =
    [
        ("01", "Hà Nội"), ("02", "Hà Giang"), ("04", "Cao Bằng"), ("06", "Bắc Kạn"), ("08", "Tuyên Quang"), ("10", "Lào Cai"),
        ("11", "Điện Biên"), ("12", "Lai Châu"), ("14", "Sơn La"), ("15", "Yên Bái"), ("17", "Hòa Bình"), ("19", "Thái Nguyên"),
        ("20", "Lạng Sơn"), ("22", "Quảng Ninh"), ("24", "Bắc Giang"), ("25", "Phú Thọ"), ("26", "Vĩnh Phúc"), ("27", "Bắc Ninh"),
        ("30", "Hải Dương"), ("31", "Hải Phòng"), ("33", "Hưng Yên"), ("34", "Thái Bình"), ("35", "Hà Nam"), ("36", "Nam Định"),
        ("37", "Ninh Bình"), ("38", "Thanh Hóa"), ("40", "Nghệ An"), ("42", "Hà Tĩnh"), ("44", "Quảng Bình"), ("45", "Quảng Trị"),
        ("46", "Thừa Thiên Huế"), ("48", "Đà Nẵng"), ("49", "Quảng Nam"), ("51", "Quảng Ngãi"), ("52", "Bình Định"),
        ("54", "Phú Yên"), ("56", "Khánh Hòa"), ("58", "Ninh Thuận"), ("60", "Bình Thuận"), ("62", "Kon Tum"), ("64", "Gia Lai"),
        ("66", "Đắk Lắk"), ("67", "Đắk Nông"), ("68", "Lâm Đồng"), ("70", "Bình Phước"), ("72", "Tây Ninh"), ("74", "Bình Dương"),
        (DongNai, "Đồng Nai"), ("77", "Bà Rịa-Vũng Tàu"), (HoChiMinh, "Thành phố Hồ Chí Minh"), ("80", "Long An"),
        ("82", "Tiền Giang"), ("83", "Bến Tre"), ("84", "Trà Vinh"), ("86", "Vĩnh Long"), ("87", "Đồng Tháp"), ("89", "An Giang"),
        ("91", "Kiên Giang"), ("92", "Cần Thơ"), ("93", "Hậu Giang"), ("94", "Sóc Trăng"), ("95", "Bạc Liêu"), ("96", "Cà Mau"),
    ];

    /// <summary>Gets every province of both tables, those of before 1 July 2025 first.</summary>
    public static IReadOnlyList<Province> All { get; } = Array.AsReadOnly(Make());

    /// <summary>Gets what each code named, one after the other.</summary>
    public static FrozenDictionary<string, Province[]> ByCode { get; } = All
        .GroupBy(static province => province.Code)
        .ToFrozenDictionary(static listed => listed.Key, static listed => listed.ToArray());

    private static Province[] Make()
    {
        Province[] current = Array.ConvertAll(Since2025, static row => new Province(row.Code, row.Name, IsCity(row.Code, row.Name), null)
        {
            InForceFrom = row.Code == DongNai ? DongNaiCity : Merger,
        });
        Dictionary<string, Province> successors = Since2025
            .Zip(current, static (row, province) => row.FormedFrom.Split(' ').Select(former => (Code: former, Province: province)))
            .SelectMany(static pairs => pairs)
            .ToDictionary(static pair => pair.Code, static pair => pair.Province);
        Province[] former = Array.ConvertAll(Before2025, row => new Province(
            row.Code, row.Name, row.Code != DongNai && IsCity(row.Code, row.Name), successors[row.Code])
        {
            InForceUntil = LastDayBefore,
        });
        Province dongNai = new(DongNai, "Đồng Nai", false, successors[DongNai])
        {
            InForceFrom = Merger,
            InForceUntil = DongNaiCity.AddDays(-1),
        };
        return [.. former, dongNai, .. current];
    }

    // Thừa Thiên Huế was a province by its name.
    private static bool IsCity(string code, string name) =>
        code is "01" or "31" or "48" or DongNai or HoChiMinh or "92" || name == "Huế";
}
