namespace EIdentity.Population;

/// <summary>Names the fields that a look-up may ask for; there is no name for all of them.</summary>
/// <remarks>Ask for the least that the procedure needs (Law 91/2025/QH15, article 3).</remarks>
[Flags]
public enum CitizenFields
{
    /// <summary>No field, which is not a question.</summary>
    None = 0,

    /// <summary>The full name (HoVaTen).</summary>
    Name = 1,

    /// <summary>The birth date (NgayThangNamSinh), of which only the year may be known.</summary>
    BirthDate = 2,

    /// <summary>The sex (GioiTinh).</summary>
    Sex = 4,

    /// <summary>The marital status (TinhTrangHonNhan).</summary>
    MaritalStatus = 8,

    /// <summary>The permanent residence (ThuongTru).</summary>
    PermanentResidence = 16,

    /// <summary>The current residence (NoiOHienTai).</summary>
    CurrentResidence = 32,
}
