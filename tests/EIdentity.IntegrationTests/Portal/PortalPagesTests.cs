using System.Text.RegularExpressions;
using EIdentity.Client;
using EIdentity.Population;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.IntegrationTests;

public sealed partial class PortalPagesTests : IAsyncDisposable
{
    private readonly PortalJourney _portal = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/procedures/1.004873")]
    [InlineData("/help")]
    [InlineData("/problem?code=EID2101")]
    [InlineData("/nowhere")]
    [InlineData("/eidentity/help")]
    [InlineData("/eidentity/logout")]
    [InlineData("/eidentity/kept-form")]
    public async Task Nothing_that_is_seen_stands_outside_a_landmark(string address)
    {
        using TestBrowser browser = _portal.CreateBrowser();
        using HttpResponseMessage page = await browser.GetAsync(address, Cancellation);

        string body = Body().Match(await page.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value;

        Assert.Contains("Bản minh họa, không phải dịch vụ thật", body, StringComparison.Ordinal);
        Assert.Matches(@"^\s*<a class=""skip""[^>]*>[^<]*</a>\s*$", Landmarks().Replace(body, string.Empty));
    }

    [Theory]
    [InlineData("vi", "<title>Đăng nhập bằng tài khoản định danh điện tử - Hệ thống thông tin", "en")]
    [InlineData("en", "<title>Signing in with an electronic identity account - Information system", "vi")]
    public async Task A_built_in_page_stands_between_the_portals_own_header_and_footer(string language, string title, string other)
    {
        using TestBrowser browser = _portal.CreateBrowser();
        await browser.GetStringAsync("/language?to=" + language, Cancellation);

        string page = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/eidentity/help", Cancellation));

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/language?to={other}&returnUrl=%2Feidentity%2Fhelp\"", page, StringComparison.Ordinal);
        Assert.Contains("<footer class=\"site\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_ends_the_session_at_the_provider_names_nobody_any_more()
    {
        await using PortalJourney portal = new(settings: ("EIdentity:OpenIdConnect:PostIdTokenAtLogout", "true"));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        string page = await PortalJourney.PostAsync(browser, notice, new Uri(browser.Location, "/eidentity/logout"), new());

        Assert.Contains("class=\"account\"", notice, StringComparison.Ordinal);
        Assert.Contains("name=\"id_token_hint\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"account\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_may_lead_on_to_the_provider_of_whatever_route_the_settings_choose()
    {
        await using PortalJourney portal = new(
            services: services => services.PostConfigure<NationalPortalLoginOptions>(
                options => options.Endpoints.Logout = new Uri("https://logout.example/end")),
            settings: ("EIdentity:Profile", "NationalPortal"));
        using TestBrowser browser = portal.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync("/", Cancellation);

        string policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("form-action 'self' [^;]*https://logout\\.example;", policy);
    }

    [Fact]
    public async Task A_page_that_is_shown_once_or_answers_a_form_offers_no_other_language_which_would_lose_it()
    {
        using TestBrowser browser = _portal.CreateBrowser();

        string kept = await browser.GetStringAsync("/eidentity/kept-form", Cancellation);
        string ended = await PortalJourney.PostAsync(browser, kept, new Uri(browser.BaseAddress!, "/procedures/1.004873/apply"), new());

        Assert.Contains("<h1>Phiên đăng nhập đã hết hạn</h1>", ended, StringComparison.Ordinal);
        Assert.All([kept, ended], page => Assert.Contains("<header class=\"site\">", page, StringComparison.Ordinal));
        Assert.All([kept, ended], page => Assert.DoesNotContain("/language?to=", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_front_page_asks_for_the_level_that_its_list_needs_and_the_procedure_for_its_own()
    {
        using TestBrowser browser = _portal.CreateBrowser();

        string front = await browser.GetStringAsync("/", Cancellation);
        string procedure = await browser.GetStringAsync("/procedures/1.004873", Cancellation);

        Assert.Contains("tài khoản mức&#xA0;độ&#xA0;1 trở lên", front, StringComparison.Ordinal);
        Assert.DoesNotContain("level-2", front, StringComparison.Ordinal);
        Assert.Contains("tài khoản mức&#xA0;độ&#xA0;2", procedure, StringComparison.Ordinal);
        Assert.Contains("level-2", procedure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_is_submitted_only_with_the_declaration()
    {
        (TestBrowser browser, string notice) = await _portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);
        string check = await PortalJourney.CheckAsync(browser, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        string refused = await PortalJourney.SendAsync(browser, check, pledge: "");
        string submitted = await PortalJourney.SendAsync(browser, refused);

        Assert.Contains("Còn 1 nội dung cần sửa", refused, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Pledge\">", refused, StringComparison.Ordinal);
        Assert.Contains("<h1>Đã nộp hồ sơ</h1>", submitted, StringComparison.Ordinal);
        Assert.Contains("chịu trách nhiệm trước pháp luật về cam đoan của mình", submitted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_is_called_submitted_once_and_by_its_code_later()
    {
        (TestBrowser browser, string notice) = await _portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);
        await PortalJourney.SubmitAsync(browser, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        string later = await browser.GetStringAsync(browser.Location, Cancellation);

        Assert.Matches(@"<h1>Hồ sơ 000\.00\.00\.H99-\d{6}-\d{4}</h1>", later);
        Assert.Matches(@"<title>Hồ sơ 000\.00\.00\.H99-\d{6}-\d{4} - ", later);
        Assert.Contains(
            "3 ngày làm việc kể từ ngày hồ sơ được tiếp nhận", System.Net.WebUtility.HtmlDecode(later), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_date_and_phone_are_kept_in_one_form()
    {
        (TestBrowser browser, string notice) = await _portal.SignInAsync(People.Minh, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri page = browser.Location;

        string saved = await PortalJourney.PressAsync(browser, form, "Save", new()
        {
            ["Form.BirthDate"] = "2-11-1995",
            ["Form.Phone"] = "+84 900-000-000",
        });
        string again = await browser.GetStringAsync(page, Cancellation);

        Assert.Contains("Đã lưu bản nháp.", saved, StringComparison.Ordinal);
        Assert.Contains("value=\"02/11/1995\"", again, StringComparison.Ordinal);
        Assert.Contains("value=\"0900000000\"", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_language_keeps_what_was_found_wrong()
    {
        (TestBrowser browser, string notice) = await _portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);
        string wrong = await PortalJourney.SubmitAsync(browser, form, new());
        string address = LanguageButton().Match(wrong).Groups[1].Value;

        string english = await PortalJourney.PostAsync(browser, wrong, new Uri(browser.Location, address), new());

        Assert.Contains("Hãy ghi mục đích sử dụng.", wrong, StringComparison.Ordinal);
        Assert.Contains("Enter what the paper is for.", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_matches_one_may_try_again_or_submit_and_comes_to_an_empty_field()
    {
        await using PortalJourney portal = new(services: services =>
            services.AddSingleton<IPopulationRegister>(new RegisterStub(person: null, () => Task.CompletedTask)));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        string form = await PortalJourney.BeginFormAsync(browser, notice);

        Assert.Contains("<h2>Thông tin chưa khớp với dữ liệu dân cư</h2>", form, StringComparison.Ordinal);
        Assert.Contains("Bạn vẫn có thể tự điền và nộp hồ sơ", form, StringComparison.Ordinal);
        Assert.Contains(">Thử lấy lại thông tin</button>", form, StringComparison.Ordinal);
        Assert.Contains("href=\"#Residence\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_up_is_listed_with_who_asked_and_what_for()
    {
        (TestBrowser browser, string notice) = await _portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);

        string list = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/look-ups", Cancellation));

        Assert.Contains("Ủy ban nhân dân xã Bình Minh, theo yêu cầu của bạn", list, StringComparison.Ordinal);
        Assert.Contains("Giải quyết thủ tục “Cấp Giấy xác nhận tình trạng hôn nhân”", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_is_said_once()
    {
        (TestBrowser browser, string notice) = await _portal.SignInAsync(People.Lan);

        string front = await PortalJourney.PostAsync(browser, notice, new Uri(browser.Location, "/eidentity/logout"), new());
        string again = await browser.GetStringAsync("/", Cancellation);

        Assert.False(browser.HasSession);
        Assert.Contains("Đã đăng xuất.", front, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã đăng xuất.", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_a_step_up_is_led_back_to_the_form_first()
    {
        (TestBrowser browser, string notice) = await _portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string address = browser.Location.AbsolutePath;
        string asked = await PortalJourney.PressAsync(browser, form, "LookUp", new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        string page = await PortalJourney.ConfirmAsync(browser, asked, People.Lan, decision: "cancel");

        Assert.Contains($"<a class=\"button\" href=\"{address}\">Quay lại tờ khai</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("//attacker.example/")]
    [InlineData("/level-2?returnUrl=https%3A%2F%2Fattacker.example%2F")]
    [InlineData("/level-2?returnUrl=%2F%2Fattacker.example%2F")]
    public async Task A_problem_page_leads_nowhere_else(string returnUrl)
    {
        (TestBrowser browser, _) = await _portal.SignInAsync(People.Lan);

        foreach (string code in new[] { "EID2027", "EID2024", "EID2101" })
        {
            using HttpResponseMessage page = await browser.GetAsync(
                $"/problem?code={code}&returnUrl={Uri.EscapeDataString(returnUrl)}", Cancellation);

            Assert.DoesNotMatch("href=\"[^/\"]*//attacker", await page.Content.ReadAsStringAsync(Cancellation));
        }
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [GeneratedRegex("<body>(.*)</body>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<(header|main|footer)[ >].*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Landmarks();

    [GeneratedRegex("formaction=\"([^\"]*handler=Language[^\"]*)\"")]
    private static partial Regex LanguageButton();
}
