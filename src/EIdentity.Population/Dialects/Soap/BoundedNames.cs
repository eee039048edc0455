using System.Collections.Frozen;
using System.Xml;

namespace EIdentity.Population;

/// <summary>Keeps the names of a document for its reader, and stops the reader in the middle of a tag that brings too many.</summary>
/// <remarks>A reader hands a tag out only when all of it is read, so that a count of attributes comes too late for a huge one.</remarks>
internal sealed class BoundedNames : NameTable
{
    /// <summary>How long a name, a prefix or a namespace may be.</summary>
    private const int MaxLength = 256;

    /// <summary>How many different ones a document may hold, with the few that the reader itself brings.</summary>
    private const int MaxNames = 1_024;

    /// <summary>How often one tag may name something: an attribute does it up to five times, and 64 are allowed.</summary>
    private const int MaxUses = 512;

    // What envelopes and the register's answers are made of: most names of a document are among these, and are not made anew.
    private static readonly FrozenSet<string> Usual =
    [
        SoapNames.Envelope, PopulationDefaults.RequestNamespace, PopulationDefaults.AnswerNamespace, "Envelope", "Header", "Body",
        "CongdanCollection", "CongDan", "KetQuaXacThuc", "KetQuaXacThucResponse", "TonTai", "SoLuongCongDan", "MaYeuCau", "SoDinhDanh",
        "SoCMND", "HoVaTen", "Ho", "ChuDem", "Ten", "TenGoiKhac", "GioiTinh", "DanToc", "TonGiao", "TinhTrangHonNhan", "NhomMau",
        "NgayThangNamSinh", "Nam", "NgayThangNam", "NoiDangKyKhaiSinh", "QueQuan", "ThuongTru", "NoiOHienTai", "MaTinhThanh", "MaQuanHuyen",
        "MaPhuongXa", "ChiTiet", "QuocGia", "QuocTich", "Cha", "Me", "VoChong", "NguoiDaiDien", "ChuHo", "QuanHe", "SoSoHoKhau",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UsualAsSpans =
        Usual.GetAlternateLookup<ReadOnlySpan<char>>();

    private int _names;
    private int _uses;

    /// <summary>Begins the count of the next tag.</summary>
    public void BeginNode() => _uses = 0;

    public override string Add(char[] key, int start, int len)
    {
        RequireFew(len);
        return Get(key, start, len) ?? AddNew(base.Add(key, start, len));
    }

    public override string Add(string key)
    {
        RequireFew(key.Length);
        return Get(key) ?? AddNew(base.Add(key));
    }

    public override string? Get(char[] key, int start, int len) =>
        UsualAsSpans.TryGetValue(key.AsSpan(start, len), out string? usual) ? usual : base.Get(key, start, len);

    public override string? Get(string value) => Usual.TryGetValue(value, out string? usual) ? usual : base.Get(value);

    private void RequireFew(int length)
    {
        _uses++;
        if (length > MaxLength || _uses > MaxUses)
        {
            throw new AnswerLimitException(length > MaxLength
                ? $"has a name of more than {MaxLength} characters"
                : "has an element with too many attributes");
        }
    }

    private string AddNew(string name)
    {
        _names++;
        return _names <= MaxNames ? name : throw new AnswerLimitException($"has more than {MaxNames} different names");
    }
}
