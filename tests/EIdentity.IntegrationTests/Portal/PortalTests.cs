using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

public sealed class PortalTests
{
    [Fact]
    public async Task The_form_is_filled_from_the_register_and_the_number_is_not_in_it()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        string form = await PortalJourney.BeginFormAsync(browser, notice);

        Citizen lan = People.Lan.Citizen;
        Assert.All([lan.Name.Reveal(), lan.BirthDate.RevealAsVietnamese(), lan.PermanentResidence!.Reveal(), lan.Number!.Value.RevealLastDigits()], text => Assert.Contains(text, form, StringComparison.Ordinal));
        Assert.DoesNotContain(lan.Number!.Value.Reveal(), form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_submitted_gives_a_dossier_code()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        string dossier = await PortalJourney.PostAsync(browser, form, browser.Location, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        Assert.Contains("Đã gửi hồ sơ", dossier, StringComparison.Ordinal);
        Assert.Matches(@"000\.00\.00\.H99-\d{6}-\d{4}", dossier);
    }

    public static TheoryData<RegisterFault, string> Faults => new()
    {
        { RegisterFault.Unavailable, "EID3001" },
        { RegisterFault.FirewallPage, "EID3004" },
        { RegisterFault.DocumentTypeDefinition, "EID3008" },
        { RegisterFault.TruncatedXml, "EID3008" },
        { RegisterFault.OversizeBody, "EID3008" },
        { RegisterFault.AnotherPerson, "EID3009" },
        { RegisterFault.TwoPersons, "EID3010" },
        { RegisterFault.Throttled, "EID3003" },
        { RegisterFault.SoapFault, "EID3013" },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Faults))]
    public async Task When_the_register_fails_the_form_opens_with_a_notice_and_nothing_typed_is_lost(RegisterFault fault, string code)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        portal.Sandbox.Faults.Arm(fault, times: 10);

        string form = await PortalJourney.BeginFormAsync(browser, notice);
        string tried = await PortalJourney.PostAsync(browser, form, new Uri(browser.Location, "?handler=LookUp"), new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });
        portal.Sandbox.Faults.Clear();
        string filled = await PortalJourney.PostAsync(browser, tried, new Uri(browser.Location, "?handler=LookUp"), new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        Assert.All([form, tried], page => Assert.Contains("Chưa lấy được thông tin từ Cơ sở dữ liệu quốc gia về dân cư.", page, StringComparison.Ordinal));
        Assert.Contains("Vay vốn ngân hàng", tried, StringComparison.Ordinal);
        Assert.Contains(People.Lan.Citizen.PermanentResidence!.Reveal(), filled, StringComparison.Ordinal);
        Assert.Contains(portal.Logs.GetSnapshot(), record => record.Id.Name == code || record.Message.Contains(code, StringComparison.Ordinal));
        portal.Logs.ShouldNotMention(People.Lan);
    }

    [Fact]
    public async Task A_citizen_at_level_1_reads_how_to_raise_it_in_the_portals_own_layout()
    {
        await using PortalJourney portal = new();

        (TestBrowser browser, string page) = await portal.SignInAsync(People.Minh, AssuranceLevel.Level1);

        Assert.Contains("Tài khoản của bạn chưa đạt mức độ 2.", page, StringComparison.Ordinal);
        Assert.Equal(("/problem", false), (browser.Location.AbsolutePath, browser.HasSession));
    }

    [Fact]
    public async Task A_persons_data_is_in_no_log_of_a_whole_journey()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Hoa);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        await PortalJourney.PostAsync(browser, form, browser.Location, new() { ["Form.PaperUse"] = "Đăng ký kết hôn" });

        portal.Logs.ShouldNotMention(People.Hoa);
    }
}
