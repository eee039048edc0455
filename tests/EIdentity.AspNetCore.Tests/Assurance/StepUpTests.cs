using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed partial class StepUpTests : IAsyncDisposable
{
    private readonly DossierApp _dossier = new();

    [Fact]
    [Trait("SEC", "SEC-159")]
    public async Task A_form_that_needs_a_higher_level_is_shown_again_after_it_and_sent_by_the_citizen_alone()
    {
        using TestBrowser browser = await _dossier.PostAsync(
            token => DossierApp.Form(token, ("name", "Nguyễn Thị Lan"), ("reason", "<b>kết hôn</b>")));

        string page = await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Empty(_dossier.Submitted);
        Assert.Contains("<dd>Nguyễn Thị Lan<input", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;kết hôn&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Equal("received", await SendAsync(browser, page));
        Assert.Equal(
            ("Nguyễn Thị Lan", "<b>kết hôn</b>"),
            (_dossier.Submitted.Single()["name"].Single(), _dossier.Submitted.Single()["reason"].Single()));
    }

    [Fact]
    public async Task No_address_holds_a_value_or_a_handle_of_the_form()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Bí-mật-123")));

        await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Equal("https://localhost/eidentity/kept-form", browser.Location.AbsoluteUri);
        Assert.DoesNotContain(
            browser.History,
            address => Uri.UnescapeDataString(address.AbsoluteUri).Contains("mật-123", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_is_shown_under_its_label_and_an_empty_one_says_so()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("reason", "kết hôn"), ("phone", "")));

        string page = await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Contains("<dt>Mục đích</dt><dd>kết hôn<input type=\"hidden\" name=\"reason\"", page, StringComparison.Ordinal);
        Assert.Contains("<dt>phone</dt><dd>(không điền)<input type=\"hidden\" name=\"phone\" value=\"\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_a_step_up_reads_that_the_session_goes_on()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));

        string page = await _dossier.ConfirmAsync(browser, People.Lan, decision: "cancel");

        Assert.Contains("Bạn vẫn đang đăng nhập.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bạn chưa đăng nhập<", page, StringComparison.Ordinal);
        Assert.True(browser.HasSession);
    }

    [Fact]
    public async Task A_kept_form_is_shown_once()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));
        await _dossier.ConfirmAsync(browser, People.Lan);

        string again = await browser.GetStringAsync(EIdentityDefaults.KeptFormPath, WebApp.Cancellation);

        Assert.Contains("Nội dung đã nhập không còn được giữ<", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_kept_form_lets_the_browser_go_on_to_the_provider_when_the_session_has_ended_meanwhile()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));
        browser.StopBefore = address => address.AbsolutePath == EIdentityDefaults.KeptFormPath;
        await _dossier.ConfirmAsync(browser, People.Lan);
        browser.StopBefore = null;

        using HttpResponseMessage page = await browser.GetAsync(EIdentityDefaults.KeptFormPath, WebApp.Cancellation);

        string provider = browser.History.Last(address => address.AbsolutePath == "/authorize").GetLeftPart(UriPartial.Authority);
        Assert.EndsWith(
            $"form-action 'self' {provider}",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_form_is_gone_after_a_quarter_of_an_hour()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));
        browser.StopBefore = address => address.AbsolutePath == EIdentityDefaults.KeptFormPath;
        await _dossier.ConfirmAsync(browser, People.Lan);
        browser.StopBefore = null;

        _dossier.Time.Advance(TimeSpan.FromMinutes(16));
        string page = await browser.GetStringAsync(EIdentityDefaults.KeptFormPath, WebApp.Cancellation);

        Assert.Contains("không còn được giữ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_valid_token_is_not_kept()
    {
        using TestBrowser browser = await _dossier.PostAsync(_ => DossierApp.Form("forged", ("name", "Lan")));

        await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Equal("/", browser.Location.AbsolutePath);
        Assert.Contains(
            "không còn được giữ",
            await browser.GetStringAsync(EIdentityDefaults.KeptFormPath, WebApp.Cancellation),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(63 * 1024, "/eidentity/kept-form")]
    [InlineData(65 * 1024, "/")]
    public async Task A_form_is_kept_up_to_64_KiB(int length, string end)
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("text", new string('x', length))));

        await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Equal(end, browser.Location.AbsolutePath);
    }

    [Theory]
    [InlineData('<', "/eidentity/kept-form")]
    [InlineData('ế', "/eidentity/kept-form")]
    [InlineData('\u0001', "/")]
    public async Task A_form_that_outgrows_its_bound_when_it_is_written_down_is_not_kept(char letter, string end)
    {
        string text = new(letter, 63 * 1024 / System.Text.Encoding.UTF8.GetByteCount([letter]));
        using TestBrowser browser = await _dossier.PostAsync(token => new MultipartFormDataContent
        {
            { new StringContent(text), "text" },
            { new StringContent(token), "__RequestVerificationToken" },
        });

        await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Equal(end, browser.Location.AbsolutePath);
    }

    [Fact]
    public async Task A_boundary_that_no_reader_takes_is_no_form()
    {
        using TestBrowser browser = await _dossier.PostAsync(_ =>
        {
            ByteArrayContent content = new([]);
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + new string('b', 5000));
            return content;
        });

        await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Equal("/", browser.Location.AbsolutePath);
    }

    [Fact]
    public async Task Files_are_not_kept_and_the_page_says_so()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => new MultipartFormDataContent
        {
            { new StringContent("Lan"), "name" },
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(new byte[200 * 1024]), "scan", "scan.pdf" },
        });

        string page = await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Contains("Tệp đính kèm không được giữ lại", page, StringComparison.Ordinal);
        Assert.Equal("received", await SendAsync(browser, page));
        Assert.Equal("Lan", _dossier.Submitted.Single()["name"].Single());
        Assert.Empty(_dossier.Submitted.Single().Files);
    }

    [Fact]
    public async Task A_masked_field_and_one_that_nobody_typed_are_sent_but_not_shown()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("passcode", "112233"), ("button", "x")));

        string page = await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Contains("<dl><dt>passcode</dt><dd>••••••<input", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>button", page, StringComparison.Ordinal);
        await SendAsync(browser, page);
        Assert.Equal("112233 x", $"{_dossier.Submitted.Single()["passcode"]} {_dossier.Submitted.Single()["button"]}");
    }

    [Fact]
    public async Task Each_of_several_values_under_one_name_is_kept()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("child", "An"), ("child", "Bình")));

        await SendAsync(browser, await _dossier.ConfirmAsync(browser, People.Lan));

        Assert.Equal("An,Bình", _dossier.Submitted.Single()["child"].ToString());
    }

    [Fact]
    [Trait("SEC", "SEC-160")]
    public async Task Another_person_ends_the_session_and_gets_neither_the_level_nor_the_form()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));

        string page = await _dossier.ConfirmAsync(browser, People.Hoa);

        Assert.Equal(("EID2107", false), (browser.ProblemCode, browser.HasSession));
        Assert.Contains("Tài khoản vừa xác thực khác với tài khoản đang đăng nhập.", page, StringComparison.Ordinal);
        Assert.Equal(["signed in at Level1", "refused EID2107"], _dossier.Listener.Heard);
        Assert.Empty(_dossier.Submitted);
    }

    [Fact]
    [Trait("SEC", "SEC-160")]
    public async Task A_form_opens_for_no_other_person_who_signs_in_later()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));
        await _dossier.ConfirmAsync(browser, People.Hoa);

        using HttpResponseMessage login = await browser.SignInAsync(
            People.Hoa,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);
        string page = await browser.GetStringAsync(EIdentityDefaults.KeptFormPath, WebApp.Cancellation);

        Assert.Contains("không còn được giữ", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("SEC", "SEC-149")]
    public async Task A_level_that_stays_too_low_ends_on_the_problem_page_and_not_in_a_circle()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Minh")), person: People.Minh);

        string page = await _dossier.ConfirmAsync(browser, People.Minh, AssuranceLevel.Level1);

        Assert.Equal(("EID2101", true), (browser.ProblemCode, browser.HasSession));
        Assert.Single(browser.History, address => address.AbsolutePath == "/submit");
        Assert.Contains("chưa đạt mức độ 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_step_up_leaves_the_session_as_it_was_and_the_form_waits_for_the_next_one()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));

        await _dossier.ConfirmAsync(browser, People.Lan, decision: "cancel");

        Assert.Equal(("EID2027", true), (browser.ProblemCode, browser.HasSession));
        Assert.Equal(["signed in at Level1", "cancelled"], _dossier.Listener.Heard);
        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);
        Assert.Equal(EIdentityDefaults.KeptFormPath, browser.Location.AbsolutePath);
    }

    [Fact]
    public async Task A_step_up_is_told_to_listeners_as_one()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));

        await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Equal(["signed in at Level1", "stepped up to Level2"], _dossier.Listener.Heard);
    }

    public ValueTask DisposeAsync() => _dossier.DisposeAsync();

    private static async Task<string> SendAsync(TestBrowser browser, string page)
    {
        string action = WebUtility.HtmlDecode(Action().Match(page).Groups[1].Value);
        using FormUrlEncodedContent form = new(Inputs().Matches(page).Select(
            input => KeyValuePair.Create(WebUtility.HtmlDecode(input.Groups[1].Value), WebUtility.HtmlDecode(input.Groups[2].Value))));
        return await (await browser.PostAsync(action, form, WebApp.Cancellation)).TextAsync();
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")]
    private static partial Regex Inputs();
}
