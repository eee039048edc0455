using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Reads what the settings name out of the portal's claims, and nothing else.</summary>
public sealed class NationalPortalClaimTests
{
    // As clients were seen to receive them; no login needs one.
    private static readonly string[] Needless =
    [
        "userProfileUri", "logoutUri", "MaBHXH", "SoDienThoaiBan", "DanToc", "TonGiao", "NhomMau", "NoiDangKyKhaiSinh", "QueQuan",
        "ThuongTru", "NoiOHienNay", "DiaChi", "SoDienThoai", "ThuDienTu", "GioiTinh", "QuocTich", "TinhTrangHonNhan", "Cha", "Me",
        "VoChong", "NguoiDaiDien", "ChuHo",
    ];

    [Fact]
    public async Task A_citizen_is_named_by_the_portals_key()
    {
        using LoginJourney login = NationalPortalJourney.Create();

        ElectronicIdentity lan = await login.SignInAsync();

        Assert.Equal(new SubjectKey("https://eid.example", SubjectKind.TechId, NationalPortalJourney.TechId), lan.Subject);
        Assert.Equal((AccountType.Citizen, LevelEvidence.SignedToken), (lan.AccountType, lan.Evidence));
        Assert.Equal(PartialDate.Of(new DateOnly(1990, 5, 14)), lan.Citizen.BirthDate);
        Assert.Equal(
            ("000190000019", "000000019", "B0000019"),
            (lan.Citizen.Number?.Reveal(), lan.Citizen.LegacyNumber?.Reveal(), lan.Citizen.PassportNumber.Reveal()));
        Assert.Null(lan.Organisation);
    }

    [Theory]
    [InlineData("SoDinhDanh", "")]
    [InlineData("SoDinhDanh", "190000019")]
    [InlineData("SoCMND", "")]
    [InlineData("HoChieu", "")]
    public async Task A_number_that_is_empty_or_another_one_is_missing_and_ends_no_login(string claim, string value)
    {
        using LoginJourney login = NationalPortalJourney.Create();
        login.Provider.Claims[claim] = value;

        Citizen lan = (await login.SignInAsync()).Citizen;

        string?[] numbers = [lan.Number?.Reveal(), lan.LegacyNumber?.Reveal(), lan.PassportNumber.Reveal()];
        Assert.Single(numbers, string.IsNullOrEmpty);
    }

    [Fact]
    public async Task An_account_whose_kind_the_portal_does_not_say_is_of_no_kind()
    {
        using LoginJourney login = NationalPortalJourney.Create();
        login.Provider.Claims["LoaiTaiKhoan"] = null;

        ElectronicIdentity identity = await login.SignInAsync();

        Assert.Equal((AccountType.Unknown, null), (identity.AccountType, identity.Organisation));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("\"a\\u0001b\"")]
    [InlineData("101")]
    [InlineData("[\"7d444840-9dc0-11d1-b245-5ffdce74fad2\"]")]
    [InlineData(null)]
    public async Task An_account_without_a_key_that_can_be_stored_is_nobodys(string? key)
    {
        using LoginJourney login = NationalPortalJourney.Create();
        login.Provider.Claims["TechID"] = key is null ? new string('a', 201) : JsonNode.Parse(key);

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.IdTokenSubject, refused.Error);
        Assert.Contains("NationalPortal:Claims:TechId", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"0000000101\"", true)]
    [InlineData("101", false)]
    [InlineData("\"\"", false)]
    public async Task An_enterprise_is_named_by_a_tax_code_that_has_all_its_digits(string taxCode, bool isNamed)
    {
        using LoginJourney login = NationalPortalJourney.Create();
        login.Provider.Claims["LoaiTaiKhoan"] = 2;
        login.Provider.Claims["MaSoThue"] = JsonNode.Parse(taxCode);

        Exception? refused = await Record.ExceptionAsync(login.SignInAsync);

        Assert.Equal(isNamed ? null : ErrorCodes.IdTokenSubject, (refused as LoginException)?.Error);
        Assert.Equal(!isNamed, refused?.Message.Contains("set NationalPortal:EnterpriseKey to TechId", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task An_enterprise_that_has_an_enterprise_code_alone_is_named_by_the_portals_key_where_the_settings_say_so()
    {
        using LoginJourney login = NationalPortalJourney.Create(portal => portal.EnterpriseKey = NationalPortalEnterpriseKey.TechId);
        login.Provider.Claims["LoaiTaiKhoan"] = "2";
        login.Provider.Claims["MaSoThue"] = string.Empty;

        ElectronicIdentity firm = await login.SignInAsync();

        Assert.Equal((SubjectKind.TechId, NationalPortalJourney.TechId), (firm.Subject.Kind, firm.Subject.Reveal()));
        Assert.Null(firm.Organisation!.TaxCode.Reveal());
        Assert.Equal("0000000909", firm.Organisation.EnterpriseCode.Reveal());
    }

    [Theory]
    [InlineData(nameof(NationalPortalClaimNames.TechId), "TechID")]
    [InlineData(nameof(NationalPortalClaimNames.AccountType), "LoaiTaiKhoan")]
    [InlineData(nameof(NationalPortalClaimNames.Name), "HoVaTen")]
    [InlineData(nameof(NationalPortalClaimNames.Number), "SoDinhDanh")]
    [InlineData(nameof(NationalPortalClaimNames.LegacyNumber), "SoCMND")]
    [InlineData(nameof(NationalPortalClaimNames.PassportNumber), "HoChieu")]
    [InlineData(nameof(NationalPortalClaimNames.BirthDate), "NgayThangNamSinh")]
    [InlineData(nameof(NationalPortalClaimNames.TaxCode), "MaSoThue")]
    [InlineData(nameof(NationalPortalClaimNames.EnterpriseCode), "MaSoDoanhNghiep")]
    [InlineData(nameof(NationalPortalClaimNames.OrganisationName), "TenDoanhNghiep")]
    public async Task A_claim_is_read_where_the_settings_say_and_nowhere_else(string setting, string usual)
    {
        using LoginJourney login = NationalPortalJourney.Create();
        using LoginJourney elsewhere = NationalPortalJourney.Create(
            portal => typeof(NationalPortalClaimNames).GetProperty(setting)!.SetValue(portal.Claims, "elsewhere"));
        login.Provider.Claims["LoaiTaiKhoan"] = "2";
        elsewhere.Provider.Claims["LoaiTaiKhoan"] = "2";
        elsewhere.Provider.Claims["elsewhere"] = elsewhere.Provider.Claims[usual]!.DeepClone();
        elsewhere.Provider.Claims[usual] = "another's";

        Assert.Equal(
            NationalPortalJourney.WhatIsKnownOf(await login.SignInAsync()),
            NationalPortalJourney.WhatIsKnownOf(await elsewhere.SignInAsync()));
    }

    [Theory]
    [InlineData(BirthDateForm.Compact, "\"19900514\"")]
    [InlineData(BirthDateForm.Compact, "19900514")]
    [InlineData(BirthDateForm.DayMonthYear, "\"14/05/1990\"")]
    [InlineData(BirthDateForm.YearMonthDay, "\"1990-05-14\"")]
    public async Task A_birth_date_is_read_in_the_form_that_the_settings_name(BirthDateForm form, string written)
    {
        using LoginJourney login = NationalPortalJourney.Create(portal => portal.Claims.BirthDateForm = form);
        login.Provider.Claims["NgayThangNamSinh"] = JsonNode.Parse(written);

        Assert.Equal(PartialDate.Of(new DateOnly(1990, 5, 14)), (await login.SignInAsync()).Citizen.BirthDate);
    }

    [Theory]
    [InlineData("C", AccountType.Citizen)]
    [InlineData("E", AccountType.Organisation)]
    [InlineData("O", AccountType.Organisation)]
    [InlineData("1", AccountType.Unknown)]
    public async Task A_kind_of_account_is_what_the_settings_say_its_value_means(string value, AccountType type)
    {
        using LoginJourney login = NationalPortalJourney.Create(portal =>
            (portal.AccountTypes.Citizen, portal.AccountTypes.Enterprise, portal.AccountTypes.Organisation) = ("C", "E", "O"));
        login.Provider.Claims["LoaiTaiKhoan"] = value;

        Assert.Equal(type, (await login.SignInAsync()).AccountType);
    }

    [Theory]
    [InlineData("\"loa1\"", "EID2101")]
    [InlineData("\"loa3\"", "EID2102")]
    [InlineData("\"LOA2\"", "EID2102")]
    [InlineData("[\"loa2\"]", "EID2102")]
    [InlineData("{\"level\":\"loa2\"}", "EID2102")]
    [InlineData("\"\"", "EID2103")]
    [InlineData("null", "EID2103")]
    [InlineData(null, "EID2103")]
    public async Task A_level_is_proven_by_a_value_of_the_settings_and_by_nothing_else(string? written, string code)
    {
        using LoginJourney login = NationalPortalJourney.Create();
        login.Provider.Claims.Remove("loAs");
        if (written is not null)
        {
            login.Provider.Claims["loAs"] = JsonNode.Parse(written);
        }

        Assert.Equal(code, (await login.RefusalAsync()).Code);
    }

    [Theory]
    [InlineData("BCA", null)]
    [InlineData("VNPT", "EID2102")]
    [InlineData(null, "EID2102")]
    public async Task A_level_counts_where_the_portal_says_that_a_provider_of_the_settings_stands_behind_it(string? loginIdp, string? code)
    {
        using LoginJourney login = NationalPortalJourney.Create(configureLogin: options =>
        {
            options.Level.Upstream.ClaimName = "loginIdp";
            options.Level.Upstream.Values.Add("BCA");
        });
        login.Provider.Claims["loginIdp"] = loginIdp;

        Exception? refused = await Record.ExceptionAsync(login.SignInAsync);

        Assert.Equal(code, (refused as LoginException)?.Code);
    }

    [Fact]
    public void Claims_that_no_login_needs_are_those_that_no_setting_may_name() =>
        Assert.Equal(Needless.Order(), NationalPortalSettingsCheck.NeverRead.Order());

    [Theory]
    [InlineData("\"canary\"")]
    [InlineData("{\"HoVaTen\":\"canary\",\"TechID\":null}")]
    [InlineData("[[],\"canary\"]")]
    [InlineData("-1.5e300")]
    public async Task What_no_login_needs_stays_unread_in_whatever_form_and_answer_it_comes(string written)
    {
        using LoginJourney brief = NationalPortalJourney.Create();
        using LoginJourney talkative = NationalPortalJourney.Create();
        JsonObject userInfo = new() { ["sub"] = "subject-1" };
        foreach (string claim in (string[])[.. Needless, "TrangThai", "loginIdp"])
        {
            talkative.Provider.Claims[claim] = JsonNode.Parse(written);
            userInfo[claim] = JsonNode.Parse(written);
        }

        talkative.Provider.Change = NationalPortalJourney.Answer("/userinfo", 200, userInfo.ToJsonString());

        Assert.Equal(
            NationalPortalJourney.WhatIsKnownOf(await brief.SignInAsync()),
            NationalPortalJourney.WhatIsKnownOf(await talkative.SignInAsync()));
        Assert.DoesNotContain(
            talkative.Part<FakeLogCollector>().GetSnapshot(),
            line => line.Id.Id == 2912 || line.Message.Contains("canary", StringComparison.Ordinal));
    }
}
