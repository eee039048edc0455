using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Population;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

public sealed partial class PortalTests
{
    private static Dictionary<string, string> Typed => new()
    {
        ["Form.FullName"] = "Nguyễn Thị Lan",
        ["Form.BirthDate"] = "14/05/1990",
        ["Form.Residence"] = "Số 1 đường Minh Họa, xã Bình Minh, tỉnh An Hòa",
        ["Form.MaritalStatus"] = "Chưa kết hôn",
        ["Form.PaperUse"] = "Vay vốn ngân hàng",
    };

    [Fact]
    public async Task The_form_is_filled_from_the_register_and_the_number_is_not_in_it()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        string form = await PortalJourney.BeginFormAsync(browser, notice);

        Citizen lan = People.Lan.Citizen;
        Assert.All(
            [lan.Name.Reveal(), lan.BirthDate.RevealAsVietnamese(), lan.PermanentResidence!.Reveal(), lan.Number!.Value.RevealLastDigits()],
            text => Assert.Contains(text, form, StringComparison.Ordinal));
        Assert.DoesNotContain(lan.Number!.Value.Reveal(), form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_submitted_gives_a_dossier_code()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        string dossier = await PortalJourney.SubmitAsync(browser, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        Assert.Contains("Đã nộp hồ sơ", dossier, StringComparison.Ordinal);
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
        string tried = await PortalJourney.PressAsync(browser, form, "LookUp", new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });
        portal.Sandbox.Faults.Clear();
        string filled = await PortalJourney.PressAsync(browser, tried, "LookUp", new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        Assert.All(
            [form, tried],
            page => Assert.Contains("Chưa lấy được thông tin từ Cơ sở dữ liệu quốc gia về dân cư</h2>", page, StringComparison.Ordinal));
        Assert.Contains("Vay vốn ngân hàng", tried, StringComparison.Ordinal);
        Assert.Contains(People.Lan.Citizen.PermanentResidence!.Reveal(), filled, StringComparison.Ordinal);
        FaultTexts.AssertListed(fault.Name, portal.Logs.GetSnapshot().First(record => record.Id.Name == code).Message);
        portal.Logs.ShouldNotMention(People.Lan);
    }

    [Fact]
    public async Task On_a_law_that_holds_no_more_nobody_is_looked_up_and_the_form_is_filled_in_by_hand()
    {
        await using PortalJourney portal = new(settings: ("Population:Procedures:1.004873:Basis:ValidTo", "2020-12-31"));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        string form = await PortalJourney.BeginFormAsync(browser, notice);
        string dossier = await PortalJourney.SubmitAsync(browser, form, Typed);

        Assert.Contains("Chưa lấy được thông tin từ Cơ sở dữ liệu quốc gia về dân cư</h2>", form, StringComparison.Ordinal);
        Assert.Contains(portal.Logs.GetSnapshot(), record => record.Message.Contains("EID3019", StringComparison.Ordinal));
        Assert.Contains("Đã nộp hồ sơ", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_asked_for_residence_and_marital_status_and_not_for_what_it_is_asked_with()
    {
        List<CitizenFields> asked = [];
        await using PortalJourney portal = new(services: services =>
            services.AddSingleton<IPopulationRegister>(new RegisterStub(People.Lan.Citizen, () => Task.CompletedTask, asked)));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        string form = await PortalJourney.BeginFormAsync(browser, notice);

        Assert.Equal([CitizenFields.PermanentResidence | CitizenFields.MaritalStatus], asked);
        Assert.Contains("<li>nơi thường trú</li>", notice, StringComparison.Ordinal);
        Assert.Contains("<li>tình trạng hôn nhân</li>", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>họ, chữ đệm và tên</li>", notice, StringComparison.Ordinal);
        Assert.Contains(">Chưa kết hôn</dd>", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marital_status_that_the_register_does_not_know_is_declared_by_the_citizen()
    {
        Citizen unknown = new()
        {
            Name = People.Lan.Citizen.Name,
            BirthDate = People.Lan.Citizen.BirthDate,
            PermanentResidence = People.Lan.Citizen.PermanentResidence,
        };
        await using PortalJourney portal = new(services: services =>
            services.AddSingleton<IPopulationRegister>(new RegisterStub(unknown, () => Task.CompletedTask)));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        string check = await PortalJourney.CheckAsync(
            browser, form, new() { ["Form.MaritalStatus"] = "Divorced or widowed", ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        Assert.Contains("type=\"radio\"", form, StringComparison.Ordinal);
        Assert.Contains(">Đã ly hôn hoặc có vợ, chồng đã chết</dd>", check, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/procedures/1.004873")]
    [InlineData("/procedures/1.004873/apply")]
    public async Task Who_marries_in_the_country_reads_at_the_top_that_no_paper_is_needed(string page)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, _) = await portal.SignInAsync(People.Lan);

        string text = WebUtility.HtmlDecode(await browser.GetStringAsync(page, TestContext.Current.CancellationToken));

        Assert.Matches("(?s)</h1>.{0,600}Kết hôn ở trong nước: bạn không cần giấy này", text);
    }

    [Fact]
    public async Task A_citizen_of_level_1_fills_the_form_in_and_reads_on_submitting_how_to_raise_it()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Minh, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string asked = await PortalJourney.SubmitAsync(browser, form, Typed);

        string page = await PortalJourney.ConfirmAsync(browser, asked, People.Minh, AssuranceLevel.Level1);

        Assert.Contains("<h1>Tài khoản của bạn chưa đạt mức độ 2</h1>", page, StringComparison.Ordinal);
        Assert.Equal(("/problem", true), (browser.Location.AbsolutePath, browser.HasSession));
        Assert.DoesNotContain(
            "000.00.00.H99",
            await browser.GetStringAsync("/dossiers", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_filled_the_form_in_at_level_1_steps_up_sees_the_values_and_sends_them_once()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string asked = await PortalJourney.SubmitAsync(browser, form, Typed);

        string check = await PortalJourney.ConfirmAsync(browser, asked, People.Lan);
        Uri page = browser.Location;
        string before = await browser.GetStringAsync("/dossiers", TestContext.Current.CancellationToken);
        check = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        string dossier = await PortalJourney.SendAsync(browser, check);

        Assert.Contains("Vay vốn ngân hàng", check, StringComparison.Ordinal);
        Assert.DoesNotContain("000.00.00.H99", before, StringComparison.Ordinal);
        Assert.Contains("Đã nộp hồ sơ", dossier, StringComparison.Ordinal);
        Assert.Single(Codes().Matches(await browser.GetStringAsync("/dossiers", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_proof_of_level_2_that_is_too_old_is_renewed_before_the_dossier_is_sent()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
        await using PortalJourney portal = new(time);
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        time.Advance(TimeSpan.FromMinutes(17));
        string asked = await PortalJourney.SubmitAsync(browser, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });
        string check = await PortalJourney.ConfirmAsync(browser, asked, People.Lan);
        string dossier = await PortalJourney.SendAsync(browser, check);

        Assert.Contains("<h1>Kiểm tra trước khi nộp</h1>", check, StringComparison.Ordinal);
        Assert.Contains("Đã nộp hồ sơ", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_up_by_another_person_ends_the_session_and_sends_nothing()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string asked = await PortalJourney.SubmitAsync(browser, form, Typed);

        string page = await PortalJourney.ConfirmAsync(browser, asked, People.Dao);

        Assert.Contains("<h1>Phiên đăng nhập đã kết thúc</h1>", page, StringComparison.Ordinal);
        Assert.False(browser.HasSession);
        (TestBrowser again, _) = await portal.SignInAsync(People.Lan);
        Assert.DoesNotContain(
            "000.00.00.H99",
            await again.GetStringAsync("/dossiers", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_up_at_level_1_asks_for_level_2_first_and_asks_the_register_nothing()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);

        string asked = await PortalJourney.BeginFormAsync(browser, notice);
        string proven = await PortalJourney.ConfirmAsync(browser, asked, People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, proven);

        Assert.Contains("mức độ 1", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("mức độ 1", proven, StringComparison.Ordinal);
        Assert.Contains(People.Lan.Citizen.PermanentResidence!.Reveal(), form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_register_said_is_not_shown_to_a_session_of_level_1()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);
        string form = browser.Location.AbsolutePath;

        (TestBrowser lower, _) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        using HttpResponseMessage page = await lower.GetAsync(form, TestContext.Current.CancellationToken);

        Assert.Equal("sandbox.test", lower.Location.Host);
    }

    [Fact]
    public async Task Who_stops_a_step_up_reads_that_the_session_goes_on()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string asked = await PortalJourney.BeginFormAsync(browser, notice);

        string page = await PortalJourney.ConfirmAsync(browser, asked, People.Lan, decision: "cancel");

        Assert.Contains("Bạn vẫn đang đăng nhập.", page, StringComparison.Ordinal);
        Assert.True(browser.HasSession);
    }

    [Fact]
    public async Task A_persons_data_is_in_no_log_of_a_whole_journey()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Hoa);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        await PortalJourney.SubmitAsync(browser, form, new() { ["Form.PaperUse"] = "Đăng ký kết hôn" });

        portal.Logs.ShouldNotMention(People.Hoa);
    }

    [GeneratedRegex(@"000\.00\.00\.H99-\d{6}-\d{4}")]
    private static partial Regex Codes();
}
