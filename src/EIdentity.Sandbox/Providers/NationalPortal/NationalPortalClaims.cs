using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Writes the portal's UserInfo answer: the short one that is given with VNeID behind the portal, or the older long one.</summary>
/// <remarks>The values of the level are invented: those of the real portal are not public.</remarks>
internal sealed class NationalPortalClaims(NationalPortalProvider provider)
{
    public const string Level = "loAs";

    // Of the older long answer, as the wire has them; what they hold says only which one was read.
    private static readonly string[] Needless =
    [
        "MaBHXH", "SoDienThoaiBan", "DanToc", "TonGiao", "NhomMau", "NoiDangKyKhaiSinh", "QueQuan", "ThuongTru", "NoiOHienNay", "QuocTich",
        "Cha", "Me", "VoChong", "NguoiDaiDien", "ChuHo", "TrangThai",
    ];

    private static readonly TimeSpan UpstreamLifetime = TimeSpan.FromMinutes(30);

    public static string LevelOf(AssuranceLevel level) => level == AssuranceLevel.Level2 ? "sandbox-loa-2" : "sandbox-loa-1";

    public JsonObject Of(AccessGrant access)
    {
        SandboxPerson person = access.Person;
        Citizen citizen = person.Citizen;
        bool asNumbers = provider.Options.NationalPortal.WriteNumbers;
        JsonObject claims = new()
        {
            ["sub"] = person.Subject,
            ["TechID"] = TechIdOf(person),
            ["LoaiTaiKhoan"] = NumberOf(KindOf(person), asNumbers),
            ["HoVaTen"] = citizen.Name.Reveal(),

            // Old accounts hold the 9-digit number there.
            ["SoDinhDanh"] = citizen.Number?.Reveal() ?? citizen.LegacyNumber?.Reveal() ?? string.Empty,
            ["NgayThangNamSinh"] = citizen.BirthDate.Reveal().Replace("-", string.Empty, StringComparison.Ordinal),
            [Level] = LevelOf(access.Level),
            ["IAL"] = access.Level == AssuranceLevel.Level2 ? 902 : 901,
        };
        string token = UpstreamToken(person);
        claims["userProfileUri"] = provider.Ground.AddressOf($"/national-portal/upstream/view-info?token_id={token}");
        claims["logoutUri"] = provider.Ground.AddressOf($"/national-portal/upstream/logout?token_id={token}");
        AddOrganisation(claims, person);
        if (provider.Options.NationalPortal.LongAnswer)
        {
            AddLong(claims, person, asNumbers);
        }

        return claims;
    }

    /// <summary>Gives the portal's key of an account, stable from run to run.</summary>
    public static string TechIdOf(SandboxPerson person) => new Guid(Convert.FromHexString(person.Subject)).ToString();

    private static int KindOf(SandboxPerson person) => person.Organisation switch
    {
        null => 1,
        { } organisation => organisation.TaxCode.Reveal() is null ? 3 : 2,
    };

    private static JsonValue NumberOf(int number, bool asNumber) => asNumber ? JsonValue.Create(number) : JsonValue.Create($"{number}");

    private static void AddOrganisation(JsonObject claims, SandboxPerson person)
    {
        if (person.Organisation is { } organisation)
        {
            claims["TenDoanhNghiep"] = organisation.Name.Reveal();
            claims["MaSoThue"] = organisation.TaxCode.Reveal() ?? string.Empty;
            claims["MaSoDoanhNghiep"] = organisation.EnterpriseCode.Reveal() ?? string.Empty;
        }
    }

    // What no service needs for a login comes along in the real answer too; a client must leave it unread.
    private static void AddLong(JsonObject claims, SandboxPerson person, bool asNumbers)
    {
        claims["SoCMND"] = person.Citizen.LegacyNumber?.Reveal() ?? string.Empty;
        claims["HoChieu"] = person.Citizen.PassportNumber.Reveal() ?? string.Empty;
        claims["GioiTinh"] = NumberOf((int)person.Citizen.Sex.Reveal(), asNumbers);
        claims["TinhTrangHonNhan"] = NumberOf((int)person.Citizen.MaritalStatus.Reveal(), asNumbers);
        claims["loginIdp"] = "BCA";
        claims["DiaChi"] = person.Citizen.CurrentResidence?.Reveal() ?? string.Empty;
        claims["SoDienThoai"] = "0000000000";
        claims["ThuDienTu"] = string.Empty;
        foreach (string needless in Needless)
        {
            claims[needless] = $"sandbox-{needless}";
        }
    }

    // VNeID's own token in an address: whoever has the address has the citizen's data for half an hour.
    private string UpstreamToken(SandboxPerson person)
    {
        JsonObject header = new() { ["alg"] = provider.Key.Algorithm, ["kid"] = provider.Key.Id, ["typ"] = "JWT" };
        JsonObject claims = new()
        {
            ["azp"] = "vnconnect",
            ["acr"] = "1",
            ["preferred_username"] = person.Citizen.Number?.Reveal(),
            ["exp"] = (provider.Now + UpstreamLifetime).ToUnixTimeSeconds(),
            [SandboxMark.Name] = true,
        };
        string content = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
        return $"{content}.{Base64UrlEncoder.Encode(provider.Key.Sign(System.Text.Encoding.ASCII.GetBytes(content)))}";
    }
}
