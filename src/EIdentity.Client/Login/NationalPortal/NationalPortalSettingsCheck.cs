namespace EIdentity.Client;

/// <summary>Checks the settings of a login through the national portal.</summary>
internal static class NationalPortalSettingsCheck
{
    /// <summary>
    /// The claims that no setting may name: the two addresses hold a token of VNeID's that opens the citizen's data for half an hour, and
    /// nobody needs the others.
    /// </summary>
    public static readonly string[] NeverRead =
    [
        "userProfileUri", "logoutUri", "MaBHXH", "SoDienThoaiBan", "DanToc", "TonGiao", "NhomMau", "NoiDangKyKhaiSinh", "QueQuan",
        "ThuongTru", "NoiOHienNay", "DiaChi", "SoDienThoai", "ThuDienTu", "GioiTinh",
        "QuocTich", "TinhTrangHonNhan", "Cha", "Me", "VoChong", "NguoiDaiDien", "ChuHo",
    ];

    /// <summary>Gets the settings of the group.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<NationalPortalLoginOptions>()
        .With<NationalPortalEndpoints>("Endpoints")
        .With<NationalPortalClaimNames>("Claims")
        .With<NationalPortalAccountTypes>("AccountTypes");

    /// <param name="options">The settings.</param>
    /// <param name="problems">Takes what is wrong, by names inside the group.</param>
    public static void Check(NationalPortalLoginOptions options, SettingsProblems problems)
    {
        problems.RequireAuthority(
            options.Authority, nameof(options.Authority), "the portal's address, for example https://xacthuc.dichvucong.gov.vn");
        problems.RequireText(options.Issuer, nameof(options.Issuer), "the iss of the portal's ID tokens; ask the portal's operator");
        problems.RequireText(options.ClientId, nameof(options.ClientId), "the id that the portal registered for this service");
        problems.RequireText(
            options.ClientSecret?.Reveal(),
            nameof(options.ClientSecret),
            "the secret that the portal gave to this service; keep it in a vault");
        problems.RequirePlain(options.AcrValues, nameof(options.AcrValues));
        foreach ((string name, Uri? address) in options.Endpoints.All)
        {
            problems.RequireEndpoint(address, $"{nameof(options.Endpoints)}:{name}");
        }

        CheckClaims(options.Claims, problems);
        foreach (string algorithm in options.SigningAlgorithms)
        {
            problems.Require(
                SigningAlgorithm.All.Contains(algorithm, StringComparer.Ordinal),
                nameof(options.SigningAlgorithms),
                $"lists '{algorithm}', but may only list: {string.Join(", ", SigningAlgorithm.All)}");
        }

        problems.Require(Enum.IsDefined(options.EnterpriseKey), nameof(options.EnterpriseKey), "must be TaxCode or TechId");
        problems.Require(Enum.IsDefined(options.LogoutHint), nameof(options.LogoutHint), "must be NotSent, Posted or InAddress");
        problems.Require(
            options.LogoutHint == NationalPortalLogoutHint.NotSent || options.Endpoints.Logout is not null,
            nameof(options.LogoutHint),
            "is set, but Endpoints:Logout is not, so that ID tokens would be kept for nothing");
        NationalPortalAccountTypes types = options.AccountTypes;
        problems.Require(
            new[] { types.Citizen, types.Enterprise, types.Organisation }.Distinct(StringComparer.Ordinal).Count() == 3,
            nameof(options.AccountTypes),
            "gives one value to two kinds of accounts");
    }

    private static void CheckClaims(NationalPortalClaimNames claims, SettingsProblems problems)
    {
        foreach ((string setting, string claim) in claims.Named)
        {
            problems.RequirePlainText(claim, $"Claims:{setting}", "the claim in which the portal says it");
            problems.Require(
                !NeverRead.Contains(claim, StringComparer.Ordinal),
                $"Claims:{setting}",
                $"is '{claim}', which is never read: it holds a token, or what no login needs");
        }
    }
}
