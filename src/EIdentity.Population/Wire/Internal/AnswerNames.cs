using System.Collections.Frozen;

namespace EIdentity.Population;

/// <summary>Lists the elements that the answer to a question is read from; nothing else of an answer is kept.</summary>
internal static class AnswerNames
{
    /// <summary>The elements of a name, in the order in which it is read.</summary>
    public static readonly string[] OfName = ["Ho", "ChuDem", "Ten"];

    /// <summary>The elements of a birth date.</summary>
    public static readonly string[] OfDate = ["NgayThangNam", "Nam"];

    /// <summary>The elements of an address.</summary>
    public static readonly string[] OfAddress = ["MaTinhThanh", "MaQuanHuyen", "MaPhuongXa", "ChiTiet", "QuocGia"];

    private static readonly string[] OfAll = ["MaYeuCau", "SoDinhDanh", "SoCMND"];

    private static readonly FrozenSet<string> OfVerification = [.. OfAll, "TonTai", "SoLuongCongDan"];

    // Name and birth date are held against the question even where nobody asked for them.
    private static readonly string[] OfRecord =
    [
        .. OfAll, "CongdanCollection", "CongDan", "HoVaTen", .. OfName, "NgayThangNamSinh", .. OfDate,
    ];

    public static IReadOnlySet<string> Of(RegisterOperation operation, CitizenFields fields) => operation == RegisterOperation.Verify
        ? OfVerification
        : new HashSet<string>(OfRecord.Concat(OfFields(fields)), StringComparer.Ordinal);

    private static IEnumerable<string> OfFields(CitizenFields fields)
    {
        bool hasPermanent = fields.Holds(CitizenFields.PermanentResidence);
        bool hasCurrent = fields.Holds(CitizenFields.CurrentResidence);
        (bool IsAsked, string[] Names)[] named =
        [
            (fields.Holds(CitizenFields.Sex), ["GioiTinh"]),
            (fields.Holds(CitizenFields.MaritalStatus), ["TinhTrangHonNhan"]),
            (hasPermanent, ["ThuongTru"]),
            (hasCurrent, ["NoiOHienTai"]),
            (hasPermanent || hasCurrent, OfAddress),
        ];
        return named.Where(static group => group.IsAsked).SelectMany(static group => group.Names);
    }
}
