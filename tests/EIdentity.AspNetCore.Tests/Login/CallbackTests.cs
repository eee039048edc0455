using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class CallbackTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start(offersPushing: false);

    [Fact]
    public async Task The_citizen_comes_back_to_where_they_began()
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply?step=2", WebApp.Cancellation);

        Assert.Equal("https://localhost/apply?step=2", browser.Location.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("//attacker.example")]
    [InlineData("/\\attacker.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_foreign_return_address_leads_to_the_front_page(string returnUrl)
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            $"{EIdentityDefaults.LoginPath}?returnUrl={Uri.EscapeDataString(returnUrl)}",
            WebApp.Cancellation);

        Assert.Equal("https://localhost/", browser.Location.AbsoluteUri);
    }

    [Fact]
    public async Task The_request_asks_for_the_level_with_a_challenge_and_nothing_personal()
    {
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);

        string query = Uri.UnescapeDataString(browser.History.Single(address => address.AbsolutePath == "/authorize").Query);

        Assert.Contains("code_challenge_method=S256", query, StringComparison.Ordinal);
        Assert.Contains("acr_values=" + _app.Sandbox.GetSettings()["EIdentity:Level:Values:Level2:0"], query, StringComparison.Ordinal);
        Assert.Equal(
            [
                "acr_values", "client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri",
                "response_type", "scope", "state", "ui_locales",
            ],
            query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Order());
    }

    [Fact]
    public async Task SEC_052_a_pushed_request_leaves_two_parameters_in_front_and_none_says_anything()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start();
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        string query = browser.History.Single(address => address.AbsolutePath == "/authorize").Query;

        Assert.Equal(["client_id", "request_uri"], query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]));
    }

    [Fact]
    public async Task Two_logins_share_no_secret()
    {
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage first = await browser.GetAsync("/apply", WebApp.Cancellation);
        using HttpResponseMessage second = await browser.GetAsync("/apply", WebApp.Cancellation);

        string[][] requests = [.. browser.History
            .Where(address => address.AbsolutePath == "/authorize")
            .Select(address => address.Query.TrimStart('?').Split('&'))];

        Assert.DoesNotContain(
            requests[0].Intersect(requests[1]),
            pair => pair.StartsWith("state=", StringComparison.Ordinal)
                || pair.StartsWith("nonce=", StringComparison.Ordinal)
                || pair.StartsWith("code_challenge=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookies_are_locked_to_the_host_and_out_of_reach_of_scripts()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using HttpResponseMessage begun = await browser.GetAsync(EIdentityDefaults.LoginPath, WebApp.Cancellation);

        System.Net.CookieCollection cookies = browser.Cookies.GetCookies(new Uri("https://localhost/"));

        Assert.Contains(cookies, cookie => cookie.Name.StartsWith("__Host-EIdentity.Login.", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.True(cookie is { HttpOnly: true, Secure: true, Path: "/" }, cookie.Name));
    }

    [Fact]
    public async Task Begun_logins_do_not_pile_up_in_the_browser()
    {
        using TestBrowser browser = _app.CreateBrowser();
        for (int i = 0; i < 12; i++)
        {
            using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);
        }

        Assert.Equal(4, browser.Cookies.GetCookies(new Uri("https://localhost/")).Count);
    }

    [Fact]
    public async Task The_login_that_is_still_going_on_keeps_its_cookie()
    {
        using TestBrowser browser = _app.CreateBrowser();
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage abandoned = await browser.GetAsync("/apply", WebApp.Cancellation);
        }

        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);
        browser.StopBefore = null;
        using HttpResponseMessage anotherTab = await browser.GetAsync("/apply", WebApp.Cancellation);
        using HttpResponseMessage page = await browser.GetAsync(redirect.Headers.Location, WebApp.Cancellation);

        Assert.True(browser.HasSession);
    }

    [Fact]
    public async Task A_callback_by_post_is_refused()
    {
        using TestBrowser browser = _app.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);
        browser.StopBefore = null;

        using HttpResponseMessage page = await browser.PostAsync(redirect.Headers.Location, null, WebApp.Cancellation);

        Assert.Equal(("EID2021", false), (browser.ProblemCode, browser.HasSession));
    }

    [Fact]
    public async Task An_edited_login_cookie_is_no_login()
    {
        using TestBrowser browser = _app.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);
        browser.StopBefore = null;
        System.Net.Cookie cookie = browser.Cookies.GetCookies(new Uri("https://localhost/")).Single();
        cookie.Value = cookie.Value[..^8] + "AAAAAAAA";

        using HttpResponseMessage page = await browser.GetAsync(redirect.Headers.Location, WebApp.Cancellation);

        Assert.Equal(("EID2022", false), (browser.ProblemCode, browser.HasSession));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
