using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;

namespace EIdentity.AspNetCore.Tests;

public sealed class ProblemPageTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start();

    [Fact]
    public async Task A_level_that_is_too_low_is_explained_with_the_way_to_raise_it()
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(
            WebApp.Level1Person,
            AssuranceLevel.Level1,
            cancellationToken: WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        string text = await page.Content.ReadAsStringAsync(WebApp.Cancellation);
        Assert.Contains("<h1>Tài khoản của bạn chưa đạt mức độ 2</h1>", text, StringComparison.Ordinal);
        Assert.Contains("Công an xã, phường, đặc khu", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_the_page_says_what_the_log_says_and_to_a_made_up_reference_nothing()
    {
        using TestBrowser browser = _app.CreateBrowser();
        _app.Sandbox.Faults.Arm(LoginFault.All.Single(fault => fault.Name == "acr-missing"));

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);
        string made = await (await browser.GetAsync(
            $"{EIdentityDefaults.ProblemPath}?code=EID2028&ref=AAAA-1111", WebApp.Cancellation)).TextAsync();

        Assert.Contains("<p lang=\"en\">EID2103: ", await page.Content.ReadAsStringAsync(WebApp.Cancellation));
        Assert.DoesNotContain("Development", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EID2102", "Chưa xác định được mức độ tài khoản của bạn")]
    [InlineData("EID2103", "Chưa xác định được mức độ tài khoản của bạn")]
    [InlineData("EID2027", "Bạn chưa đăng nhập")]
    [InlineData("EID2022", "Bạn đang dùng một trình duyệt khác")]
    [InlineData("EID2024", "Lần đăng nhập này không còn hiệu lực")]
    [InlineData("EID2048", "Chưa thực hiện được yêu cầu")]
    [InlineData("EID9999", "Chưa thực hiện được yêu cầu")]
    public async Task Each_kind_of_problem_has_its_own_words(string code, string title)
    {
        using TestBrowser browser = _app.CreateBrowser();

        string page = await (await browser.GetAsync($"{EIdentityDefaults.ProblemPath}?code={code}", WebApp.Cancellation)).TextAsync();

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EID2024", HttpStatusCode.OK, "Bạn đã đăng nhập")]
    [InlineData("EID2022", HttpStatusCode.OK, "Bạn đã đăng nhập")]
    [InlineData("EID2023", HttpStatusCode.BadRequest, "Chưa hoàn tất bước xác thực")]
    public async Task Who_goes_back_to_a_login_and_is_signed_in_reads_that_and_gets_on(string code, HttpStatusCode status, string title)
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        using HttpResponseMessage page = await browser.GetAsync(
            $"{EIdentityDefaults.ProblemPath}?code={code}&returnUrl=%2Fapply", WebApp.Cancellation);

        string text = await page.Content.ReadAsStringAsync(WebApp.Cancellation);
        Assert.Equal(status, page.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/apply\">Tiếp tục</a>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_back_button_to_a_finished_login_says_that_one_is_signed_in()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        Uri callback = browser.History.Last(static address => address.Query.Contains("code=", StringComparison.Ordinal));

        using HttpResponseMessage page = await browser.GetAsync(callback, WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Bạn đã đăng nhập", await page.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
        Assert.True(browser.HasSession);
    }

    [Fact]
    public void An_unknown_level_is_never_called_low()
    {
        CitizenMessage message = CitizenMessage.For("EID2102", PageLanguage.English);

        Assert.DoesNotContain("not reached", message.Title + string.Join(' ', message.Paragraphs), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task English_is_spoken_to_browsers_that_prefer_it()
    {
        using TestBrowser browser = _app.CreateBrowser();

        string page = await (await browser.GetInAsync($"{EIdentityDefaults.ProblemPath}?code=EID2027", "en-GB, vi;q=0.5")).TextAsync();

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("You cancelled signing in. We have received no information about you.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ref", "<script>alert(1)</script>")]
    [InlineData("returnUrl", "https://attacker.example/")]
    [InlineData("returnUrl", "//attacker.example/")]
    [InlineData("returnUrl", "/\\attacker.example/")]
    [InlineData("code", "\"><script>")]
    public async Task What_anybody_can_write_into_the_address_is_not_shown(string parameter, string value)
    {
        using TestBrowser browser = _app.CreateBrowser();

        string page = await (await browser.GetAsync(
            $"{EIdentityDefaults.ProblemPath}?code=EID2001&{parameter}={Uri.EscapeDataString(value)}",
            WebApp.Cancellation)).TextAsync();

        Assert.DoesNotContain("script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("attacker", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_runs_no_script_and_is_kept_by_nobody()
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync(EIdentityDefaults.HelpPath, WebApp.Cancellation);

        Assert.StartsWith(
            "default-src 'none'; style-src 'sha256-",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_help_desk_of_the_settings_is_named()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:HelpDesk", "1900 0000"));
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.GetAsync(
            $"{EIdentityDefaults.ProblemPath}?code=EID2001&ref=AB12-CD34",
            WebApp.Cancellation)).TextAsync();

        Assert.Contains(
            "hãy gọi <a href=\"tel:19000000\">1900 0000</a> và đọc mã hỗ trợ: AB12-CD34.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+84 00.000-000 (giờ hành chính)", "<a href=\"tel:&#x2B;8400000000\">&#x2B;84 00.000-000</a> (giờ hành chính).")]
    [InlineData("Bộ phận hỗ trợ <1>", "hãy gọi Bộ phận hỗ trợ &lt;1&gt;.")]
    public async Task What_a_phone_can_dial_of_the_help_desk_is_a_link(string helpDesk, string shown)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:HelpDesk", helpDesk));
        using TestBrowser browser = app.CreateBrowser();

        string page = await browser.GetStringAsync(EIdentityDefaults.HelpPath, WebApp.Cancellation);

        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/apply", "<nav class=\"actions\"><a href=\"/apply\">Quay lại</a><a href=\"/\">Về trang chủ</a>")]
    [InlineData("/", "<nav class=\"actions\"><a href=\"/\">Về trang chủ</a><a href=\"/eidentity/help\">")]
    public async Task Who_stopped_a_step_up_is_led_back_first_where_there_is_a_way_back(string returnUrl, string links)
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        string page = await browser.GetStringAsync(
            $"{EIdentityDefaults.ProblemPath}?code=EID2027&returnUrl={Uri.EscapeDataString(returnUrl)}", WebApp.Cancellation);

        Assert.Contains(links, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EID2001")]
    [InlineData("EID2044")]
    [InlineData("EID1001")]
    [InlineData("nonsense")]
    public async Task The_page_never_answers_with_a_server_error_that_anybody_could_provoke(string code)
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync($"{EIdentityDefaults.ProblemPath}?code={code}", WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
    }

    [Fact]
    public async Task A_page_in_front_of_a_sandbox_says_so()
    {
        using TestBrowser browser = _app.CreateBrowser();

        Assert.Contains(
            "Bản minh họa, không phải dịch vụ thật",
            await browser.GetStringAsync(EIdentityDefaults.HelpPath, WebApp.Cancellation),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_can_show_problems_on_a_page_of_its_own()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            endpoints => endpoints.MapGet("/su-co", () => "Chưa đăng nhập được"),
            host => host.UseSetting("EIdentity:ProblemPage", "/su-co"));
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.CancelSignInAsync("/apply", WebApp.Cancellation);

        Assert.Equal("/su-co?code=EID2027&returnUrl=%2Fapply", browser.Location.PathAndQuery);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
