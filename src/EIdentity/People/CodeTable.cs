using System.Collections.Frozen;

namespace EIdentity;

/// <summary>Lists the codes of one element of the register with their names in Vietnamese, as far as they are published.</summary>
/// <remarks>
/// QCVN 109:2017/BTTTT and what systems in use show. Newer lists are longer: a <see cref="RegisterCode"/> that a table lacks is kept,
/// not refused.
/// </remarks>
public sealed class CodeTable
{
    private const string NoInformation = "Không có thông tin";

    private readonly FrozenDictionary<string, string> _names;

    private CodeTable(string element, params (string Code, string Name)[] entries)
    {
        Element = element;
        Entries = Array.AsReadOnly(entries);
        _names = entries.ToFrozenDictionary(static entry => KeyOf(entry.Code), static entry => entry.Name);
    }

    /// <summary>Gets the table of the sex (GioiTinh); see <see cref="EIdentity.Sex"/>.</summary>
    public static CodeTable Sex { get; } = new("GioiTinh", ("0", NoInformation), ("1", "Nam"), ("2", "Nữ"));

    /// <summary>Gets the table of the marital status (TinhTrangHonNhan); see <see cref="EIdentity.MaritalStatus"/>.</summary>
    public static CodeTable MaritalStatus { get; } = new(
        "TinhTrangHonNhan",
        ("0", NoInformation),
        ("1", "Chưa kết hôn"),
        ("2", "Đang có vợ hoặc chồng"),
        ("3", "Đã ly hôn hoặc có vợ, chồng đã chết"));

    /// <summary>Gets the table of the blood group (NhomMau).</summary>
    public static CodeTable BloodGroup { get; } = new(
        "NhomMau", ("00", NoInformation), ("01", "A"), ("02", "B"), ("03", "AB"), ("04", "O"));

    /// <summary>Gets the table of the religion (TonGiao); later lists of recognised religions are longer.</summary>
    public static CodeTable Religion { get; } = new("TonGiao", CodeNames.Of(
        first: 0,
        "Không; Phật giáo; Công giáo; Phật giáo Hòa Hảo; Hồi giáo; Cao Đài; Minh Sư đạo; Minh Lý đạo; Tin Lành; "
            + "Tịnh độ cư sĩ Phật hội; Tứ Ân Hiếu Nghĩa; Bửu Sơn Kỳ Hương; Ba Ha'i; Bà La Môn; Mặc Môn"));

    /// <summary>Gets the table of the ethnic group (DanToc): the 54 of the statistics office, foreigners, and unknown.</summary>
    public static CodeTable Ethnicity { get; } = new("DanToc",
    [
        .. CodeNames.Of(
            first: 1,
            "Kinh; Tày; Thái; Hoa; Khơ-me; Mường; Nùng; HMông; Dao; Gia-rai; Ngái; Ê-đê; Ba na; Xơ-đăng; Sán Chay; Cơ-ho; Chăm; Sán Dìu; "
                + "Hrê; Mnông; Ra-glai; Xtiêng; Bru-Vân Kiều; Thổ; Giáy; Cơ-tu; Gié Triêng; Mạ; Khơ-mú; Co; Tà-ôi; Chơ-ro; Kháng; "
                + "Xinh-mun; Hà Nhì; Chu-ru; Lào; La Chí; La Ha; Phù Lá; La Hủ; Lự; Lô Lô; Chứt; Mảng; Pà Thẻn; Cơ Lao; Cống; Bố Y; "
                + "Si La; Pu Péo; Brâu; Ơ Đu; Rơ-măm; Người nước ngoài"),
        ("99", "Không rõ"),
    ]);

    /// <summary>Gets the table of the relation to the head of the household (QuanHe); only the head's own code is published.</summary>
    public static CodeTable Relation { get; } = new("QuanHe", ("CH01", "Chủ hộ"));

    /// <summary>Gets the name that the element has in the register's answers.</summary>
    public string Element { get; }

    /// <summary>Gets the codes and their names, in the order of the codes, for a list to choose from.</summary>
    public IReadOnlyList<(string Code, string Name)> Entries { get; }

    /// <summary>Finds the name of a code: "1" and "01" are one.</summary>
    /// <param name="code">The code as it was sent.</param>
    /// <returns>The name in Vietnamese, or <see langword="null"/> when the table lacks the code.</returns>
    public string? FindName(string? code) => code is null ? null : _names.GetValueOrDefault(KeyOf(code));

    /// <summary>Returns the element and the count of its codes.</summary>
    public override string ToString() => $"{Element} ({Entries.Count} codes)";

    // Codes arrive as "1" or "01"; one with a letter is compared as it stands.
    internal static string KeyOf(string code)
    {
        bool isNumber = !code.AsSpan().ContainsAnyExceptInRange('0', '9');
        string shortest = code.TrimStart('0');
        return isNumber && shortest.Length < code.Length ? (shortest.Length == 0 ? "0" : shortest) : code;
    }
}
