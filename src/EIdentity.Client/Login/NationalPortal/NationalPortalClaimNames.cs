namespace EIdentity.Client;

/// <summary>Names the claims in which the portal says who signed in; the defaults are those seen in use.</summary>
/// <remarks>What is not named here is not read: ethnicity, religion, blood group, relatives, addresses.</remarks>
public sealed class NationalPortalClaimNames
{
    /// <summary>Gets or sets the claim with the portal's key of the account.</summary>
    /// <value>The default value is <c>TechID</c>.</value>
    public string TechId { get; set; } = "TechID";

    /// <summary>Gets or sets the claim with the kind of the account, as <see cref="NationalPortalAccountTypes"/> lists them.</summary>
    /// <value>The default value is <c>LoaiTaiKhoan</c>.</value>
    public string AccountType { get; set; } = "LoaiTaiKhoan";

    /// <summary>Gets or sets the claim with the person's full name.</summary>
    /// <value>The default value is <c>HoVaTen</c>.</value>
    public string Name { get; set; } = "HoVaTen";

    /// <summary>Gets or sets the claim with the 12-digit number; old accounts may hold the 9-digit one there.</summary>
    /// <value>The default value is <c>SoDinhDanh</c>.</value>
    public string Number { get; set; } = "SoDinhDanh";

    /// <summary>Gets or sets the claim with the 9-digit number of the old identity card.</summary>
    /// <value>The default value is <c>SoCMND</c>.</value>
    public string LegacyNumber { get; set; } = "SoCMND";

    /// <summary>Gets or sets the claim with the passport's number.</summary>
    /// <value>The default value is <c>HoChieu</c>.</value>
    public string PassportNumber { get; set; } = "HoChieu";

    /// <summary>Gets or sets the claim with the birth date.</summary>
    /// <value>The default value is <c>NgayThangNamSinh</c>.</value>
    public string BirthDate { get; set; } = "NgayThangNamSinh";

    /// <summary>Gets or sets the form of the birth date.</summary>
    /// <value>The default value is <see cref="EIdentity.Client.BirthDateForm.Compact"/>.</value>
    public BirthDateForm BirthDateForm { get; set; } = BirthDateForm.Compact;

    /// <summary>Gets or sets the claim with the tax code.</summary>
    /// <value>The default value is <c>MaSoThue</c>.</value>
    public string TaxCode { get; set; } = "MaSoThue";

    /// <summary>Gets or sets the claim with the enterprise code.</summary>
    /// <value>The default value is <c>MaSoDoanhNghiep</c>.</value>
    public string EnterpriseCode { get; set; } = "MaSoDoanhNghiep";

    /// <summary>Gets or sets the claim with the name of the enterprise or organisation.</summary>
    /// <value>The default value is <c>TenDoanhNghiep</c>.</value>
    public string OrganisationName { get; set; } = "TenDoanhNghiep";

    /// <summary>Gets all of them by the names of the settings.</summary>
    internal IEnumerable<(string Setting, string Claim)> Named =>
    [
        (nameof(TechId), TechId),
        (nameof(AccountType), AccountType),
        (nameof(Name), Name),
        (nameof(Number), Number),
        (nameof(LegacyNumber), LegacyNumber),
        (nameof(PassportNumber), PassportNumber),
        (nameof(BirthDate), BirthDate),
        (nameof(TaxCode), TaxCode),
        (nameof(EnterpriseCode), EnterpriseCode),
        (nameof(OrganisationName), OrganisationName),
    ];

    /// <summary>Gets all claims that name or describe somebody.</summary>
    internal IEnumerable<string> All => Named.Select(static one => one.Claim);
}
