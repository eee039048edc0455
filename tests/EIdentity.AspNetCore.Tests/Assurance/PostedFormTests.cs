using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;

namespace EIdentity.AspNetCore.Tests;

/// <summary>A form that comes after its session: kept for its own citizen, or said to be lost, and shown to nobody else.</summary>
public sealed partial class PostedFormTests : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(31);

    private readonly DossierApp _dossier = new(mapMore: static endpoints =>
    {
        endpoints.MapPost("/button", static context => context.ChallengeAsync(EIdentityDefaults.AuthenticationScheme)).AllowAnonymous();
    });

    [Fact]
    public async Task It_is_on_the_screen_again_after_the_same_person_has_signed_in()
    {
        using TestBrowser browser = await OpenAsync();
        (HttpStatusCode status, string ended) = await PostAsync(browser, await EndAsync(browser));

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level1, SignInLink(ended), WebApp.Cancellation);
        string kept = await page.Content.ReadAsStringAsync(WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Phiên đăng nhập đã hết hạn", ended, StringComparison.Ordinal);
        Assert.Contains("được giữ đến", ended, StringComparison.Ordinal);
        Assert.Equal(EIdentityDefaults.KeptFormPath, browser.Location.AbsolutePath);
        Assert.Contains("Nguyễn Thị Lan viết", kept, StringComparison.Ordinal);
        Assert.Contains("<h1>Nội dung bạn đã nhập vẫn còn</h1>", kept, StringComparison.Ordinal);
        Assert.Contains("<button>Tiếp tục</button>", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("nộp", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_dossier.Submitted);
    }

    [Fact]
    public async Task It_is_gone_for_another_person()
    {
        using TestBrowser browser = await OpenAsync();
        (_, string ended) = await PostAsync(browser, await EndAsync(browser));

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Hoa, AssuranceLevel.Level1, SignInLink(ended), WebApp.Cancellation);
        string kept = await browser.GetStringAsync(EIdentityDefaults.KeptFormPath, WebApp.Cancellation);

        Assert.NotEqual(EIdentityDefaults.KeptFormPath, page.RequestMessage?.RequestUri?.AbsolutePath);
        Assert.DoesNotContain("Nguyễn Thị Lan viết", kept, StringComparison.Ordinal);
        Assert.Equal(0, _dossier.KeptBytes);
    }

    [Fact]
    public async Task It_outlives_a_cancelled_login_and_a_provider_that_is_down()
    {
        using TestBrowser browser = await OpenAsync();
        (_, string ended) = await PostAsync(browser, await EndAsync(browser));
        using HttpResponseMessage cancelled = await browser.CancelSignInAsync(SignInLink(ended), WebApp.Cancellation);
        _dossier.App.Sandbox.Faults.Arm(LoginFault.TokenServerError);
        using HttpResponseMessage failed = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level1, SignInLink(ended), WebApp.Cancellation);
        Assert.NotNull(browser.ProblemCode);

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level1, SignInLink(ended), WebApp.Cancellation);

        Assert.Contains("Nguyễn Thị Lan viết", await page.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_shows_it_once_more()
    {
        using TestBrowser browser = await OpenAsync();
        string token = await EndAsync(browser);
        await PostAsync(browser, token);
        (_, string ended) = await PostAsync(browser, token);

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level1, SignInLink(ended), WebApp.Cancellation);

        Assert.Contains("Nguyễn Thị Lan viết", await page.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_down_at_a_step_up_takes_nothing_along()
    {
        using TestBrowser browser = await OpenAsync();
        string token = await browser.GetStringAsync("/form", WebApp.Cancellation);
        _dossier.App.Sandbox.Faults.Arm(LoginFault.PushedServerError);
        using HttpResponseMessage failed = await browser.PostAsync(
            "/submit", DossierApp.Form(token, ("name", "Nguyễn Thị Lan viết")), WebApp.Cancellation);
        Assert.NotNull(browser.ProblemCode);

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);

        Assert.Contains("Nguyễn Thị Lan viết", await page.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("button")]
    [InlineData("button", "button")]
    public async Task A_button_in_whose_form_nobody_typed_is_not_kept_and_the_page_says_that_nothing_was_done(params string[] buttons)
    {
        using TestBrowser browser = await OpenAsync();
        string token = await EndAsync(browser);

        using HttpResponseMessage answer = await browser.PostAsync(
            "/submit", DossierApp.Form(token, [.. buttons.Select(button => (button, "delete"))]), WebApp.Cancellation);
        string ended = await answer.Content.ReadAsStringAsync(WebApp.Cancellation);

        Assert.Contains("Yêu cầu vừa rồi chưa được thực hiện", ended, StringComparison.Ordinal);
        Assert.DoesNotContain("Nội dung", ended, StringComparison.Ordinal);
        Assert.Equal(0, _dossier.KeptBytes);
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("")]
    public async Task Without_the_forms_own_token_nothing_is_kept_and_the_page_says_so(string token)
    {
        using TestBrowser browser = await OpenAsync();
        await EndAsync(browser);

        (_, string ended) = await PostAsync(browser, token);

        Assert.Contains("không giữ lại được", ended, StringComparison.Ordinal);
        Assert.Equal(0, _dossier.KeptBytes);
    }

    [Fact]
    public async Task Who_never_signed_in_reads_that_nothing_was_received()
    {
        using TestBrowser browser = _dossier.App.CreateBrowser();

        (HttpStatusCode status, string ended) = await PostAsync(browser, "any");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("chưa được tiếp nhận", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ended_more_than_a_day_ago_is_nobodys()
    {
        using TestBrowser browser = await OpenAsync();
        string token = await browser.GetStringAsync("/form", WebApp.Cancellation);
        _dossier.Time.Advance(TimeSpan.FromHours(25));

        (_, string ended) = await PostAsync(browser, token);

        Assert.Contains("không giữ lại được", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_to_sign_in()
    {
        using TestBrowser browser = _dossier.App.CreateBrowser();
        using HttpRequestMessage request = new(HttpMethod.Post, "/submit") { Content = DossierApp.Form("any", ("name", "x")) };
        request.Headers.Add("Accept", "*/*");

        using HttpResponseMessage answer = await browser.SendAsync(request, WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_button_that_begins_a_login_still_does()
    {
        using TestBrowser browser = _dossier.App.CreateBrowser();

        using HttpResponseMessage page = await browser.PostAsync("/button", content: null, WebApp.Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    public ValueTask DisposeAsync() => _dossier.DisposeAsync();

    private Task<TestBrowser> OpenAsync() => _dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);

    // Takes the form's token, then lets the session end.
    private async Task<string> EndAsync(TestBrowser browser)
    {
        string token = await browser.GetStringAsync("/form", WebApp.Cancellation);
        _dossier.Time.Advance(Idle);
        return token;
    }

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(TestBrowser browser, string token)
    {
        using HttpResponseMessage answer = await browser.PostAsync(
            "/submit", DossierApp.Form(token, ("name", "Nguyễn Thị Lan viết")), WebApp.Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(WebApp.Cancellation));
    }

    private static string SignInLink(string page) => WebUtility.HtmlDecode(Link().Match(page).Groups[1].Value);

    [GeneratedRegex("<a href=\"([^\"]*/eidentity/login[^\"]*)\"")]
    private static partial Regex Link();
}
