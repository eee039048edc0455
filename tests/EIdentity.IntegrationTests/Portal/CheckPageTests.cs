using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>Nothing is submitted that its citizen has not seen whole, and no step-up costs what was typed.</summary>
public sealed partial class CheckPageTests
{
    private static readonly string[] Values =
    [
        "Nguyễn Thị Lan", "14/05/1990", "•••••••••017", "Số 1 đường Minh Họa", "Đang có vợ hoặc chồng", "Vay vốn ngân hàng", "0900000000",
    ];

    private static Dictionary<string, string> Typed => new()
    {
        ["Form.Residence"] = "Số 1 đường Minh Họa",
        ["Form.MaritalStatus"] = "Đang có vợ hoặc chồng",
        ["Form.PaperUse"] = "Vay vốn ngân hàng",
        ["Form.Phone"] = "0900 000 000",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_is_shown_row_by_row_with_a_way_back_to_each_field_and_is_not_submitted()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);

        string check = await PortalJourney.CheckAsync(browser, form, Typed);

        Assert.Contains("<h1>Kiểm tra trước khi nộp</h1>", check, StringComparison.Ordinal);
        Assert.All(Values, value => Assert.Contains($">{value}</dd>", check, StringComparison.Ordinal));
        Assert.Equal(
            ["FullName", "BirthDate", "Residence", "MaritalStatus", "PaperUse", "Phone"],
            Edits().Matches(check).Select(link => link.Groups[1].Value));
        Assert.DoesNotContain("000.00.00.H99", await browser.GetStringAsync("/dossiers", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_register_said_is_marked_as_such_and_has_no_way_to_change_it()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        string check = await PortalJourney.CheckAsync(browser, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        Assert.Equal(
            ["FullName", "BirthDate", "PaperUse", "Phone"], Edits().Matches(check).Select(link => link.Groups[1].Value));
        Assert.Contains(">Chưa kết hôn</dd>", check, StringComparison.Ordinal);
        Assert.Equal(2, check.Split("Từ dữ liệu dân cư, lúc").Length - 1);
    }

    [Fact]
    public async Task The_enter_key_presses_a_button_that_leads_to_the_check_and_not_the_one_that_submits()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        string form = await PortalJourney.BeginFormAsync(browser, notice);

        Assert.Contains("handler=Check", FirstButton().Match(form).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("/submit", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_mistake_comes_to_no_check_page_and_asks_nobody_to_sign_in_again()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string draft = browser.Location.AbsolutePath[..^"/form".Length];

        string wrong = await PortalJourney.CheckAsync(browser, form, new(Typed) { ["Form.MaritalStatus"] = "" });
        string opened = await browser.GetStringAsync(draft + "/check", Cancellation);

        Assert.All([wrong, WebUtility.HtmlDecode(opened)], page =>
        {
            Assert.Contains("Hãy chọn tình trạng hôn nhân của bạn.", page, StringComparison.Ordinal);
            Assert.Contains("value=\"Vay vốn ngân hàng\"", page, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("cancel", AssuranceLevel.Level2, "Quay lại tờ khai")]
    [InlineData("continue", AssuranceLevel.Level1, "Quay lại tờ khai")]
    public async Task A_step_up_that_fails_leads_back_to_a_draft_that_holds_everything(string decision, AssuranceLevel level, string back)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string address = browser.Location.AbsolutePath;
        string asked = await PortalJourney.SubmitAsync(browser, form, Typed);

        string problem = await PortalJourney.ConfirmAsync(browser, asked, People.Lan, level, decision);
        string again = WebUtility.HtmlDecode(await browser.GetStringAsync(address, Cancellation));

        Assert.Contains($"<a class=\"button\" href=\"{address}\">{back}</a>", problem, StringComparison.Ordinal);
        Assert.All(
            ["value=\"Vay vốn ngân hàng\"", "value=\"0900000000\"", ">Số 1 đường Minh Họa</textarea>"],
            value => Assert.Contains(value, again, StringComparison.Ordinal));
        Assert.Matches("value=\"Đang có vợ hoặc chồng\"\\s+checked", again);
    }

    [Fact]
    public async Task After_the_step_up_the_declaration_is_still_ticked_and_one_press_submits()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string asked = await PortalJourney.SubmitAsync(browser, form, Typed);

        string check = await PortalJourney.ConfirmAsync(browser, asked, People.Lan);
        string submitted = await PortalJourney.SendAsync(browser, check);

        Assert.Matches("<input type=\"checkbox\" id=\"Pledge\"[^>]* checked", check);
        Assert.Contains("<h1>Đã nộp hồ sơ</h1>", submitted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_that_was_taken_back_is_not_ticked_again()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string asked = await PortalJourney.SubmitAsync(browser, form, Typed);
        string check = await PortalJourney.ConfirmAsync(browser, asked, People.Lan);

        string again = await PortalJourney.SendAsync(browser, check, pledge: "");

        Assert.Contains("id=\"Pledge-problem\"", again, StringComparison.Ordinal);
        Assert.DoesNotMatch("<input type=\"checkbox\" id=\"Pledge\"[^>]* checked", again);
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_shown_again_and_not_submitted()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri page = browser.Location;
        string check = await PortalJourney.CheckAsync(browser, form, Typed);
        Uri checkPage = browser.Location;
        form = WebUtility.HtmlDecode(await browser.GetStringAsync(page, Cancellation));
        await PortalJourney.PressAsync(browser, form, "Save", new(Typed) { ["Form.PaperUse"] = "Mua nhà" });
        await browser.GetStringAsync(checkPage, Cancellation);

        string refused = await PortalJourney.SendAsync(browser, check);

        Assert.Contains("Bản nháp đã được thay đổi ở cửa sổ hoặc thiết bị khác", refused, StringComparison.Ordinal);
        Assert.Contains(">Mua nhà</dd>", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("000.00.00.H99", await browser.GetStringAsync("/dossiers", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_presses_submit_one_dossier_and_both_show_it()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string check = await PortalJourney.CheckAsync(browser, form, Typed);

        string first = await PortalJourney.SendAsync(browser, check);
        string second = await PortalJourney.PostAsync(
            browser, check, new Uri(browser.Location, browser.Location.AbsolutePath + "/submit?version=2"), new() { ["Pledge"] = "Có" });

        Assert.Equal(CodeIn(first), CodeIn(second));
    }

    [Fact]
    public async Task A_post_without_the_declaration_submits_nothing_wherever_it_is_sent()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string check = await PortalJourney.CheckAsync(browser, form, Typed);

        string refused = await PortalJourney.PostAsync(browser, check, new Uri(browser.Location, "submit?version=2"), []);

        Assert.Contains("Hãy đánh dấu vào ô cam đoan", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("000.00.00.H99", await browser.GetStringAsync("/dossiers", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_from_long_ago_is_named_on_the_page_before_it_is_asked_for()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
        await using PortalJourney portal = new(time);
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string fresh = await PortalJourney.CheckAsync(browser, form, Typed);

        time.Advance(TimeSpan.FromMinutes(17));
        string old = WebUtility.HtmlDecode(await browser.GetStringAsync(browser.Location, Cancellation));

        Assert.DoesNotContain("đăng nhập lại, rồi trở lại trang này", fresh, StringComparison.Ordinal);
        Assert.Contains("Bạn đã đăng nhập hơn 15 phút trước.", old, StringComparison.Ordinal);
    }

    private static string CodeIn(string page) => Assert.Single(Code().Matches(page).Select(match => match.Value).Distinct());

    [GeneratedRegex("href=\"/dossiers/[0-9a-f-]{36}/form#([A-Za-z]+)\"")]
    private static partial Regex Edits();

    [GeneratedRegex("<button form=\"dossier\"[^>]*>")]
    private static partial Regex FirstButton();

    [GeneratedRegex(@"000\.00\.00\.H99-\d{6}-\d{4}")]
    private static partial Regex Code();
}
