using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Signs out of an app that shows the provider its ID token again (T27), in a posted form.</summary>
public sealed partial class LogoutFormTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start(host => host
        .UseSetting("EIdentity:OpenIdConnect:PostIdTokenAtLogout", "true")
        .UseSetting("EIdentity:OpenIdConnect:AllowedOrigins:0", "https://signin.test")
        .ConfigureServices(services => services.AddFakeLogging()));

    [Fact]
    public async Task T27_the_form_ends_the_session_at_the_provider_and_leads_back()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        string page = await (await browser.SignOutAsync()).TextAsync();

        using HttpResponseMessage end = await PostAsync(browser, page);

        Assert.False(browser.HasSession);
        Assert.Equal(HttpStatusCode.OK, end.StatusCode);
        Assert.Equal("https://localhost/", browser.Location.AbsoluteUri);
    }

    [Fact]
    public async Task T27_the_token_stands_in_one_hidden_field_and_in_no_address_cookie_or_log()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        string cookies = browser.Cookies.GetCookieHeader(browser.BaseAddress!);
        string page = await (await browser.SignOutAsync()).TextAsync();
        using HttpResponseMessage end = await PostAsync(browser, page);

        string token = Fields(page)["id_token_hint"];

        string payload = token.Split('.')[1];
        Assert.Single(Regex.Matches(page, payload));
        Assert.DoesNotContain(payload, cookies, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.History, address => address.OriginalString.Contains(payload, StringComparison.Ordinal));
        Assert.DoesNotContain(
            _app.Services.GetFakeLogCollector().GetSnapshot(), line => line.Message.Contains(payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task T27_the_page_leads_to_the_providers_origins_alone_runs_one_script_and_has_a_button_without()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        using HttpResponseMessage answer = await browser.SignOutAsync();

        string page = await answer.Content.ReadAsStringAsync(WebApp.Cancellation);
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script().Match(page).Groups[1].Value)));
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith($"; form-action 'self' https://sandbox.test https://signin.test; script-src 'sha256-{hash}'", policy);
        Assert.Contains("<button>Tiếp tục</button>", page, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task T27_the_script_submits_the_form_before_it_whatever_forms_a_layout_has()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host
            .UseSetting("EIdentity:OpenIdConnect:PostIdTokenAtLogout", "true")
            .ConfigureTestServices(services => services.AddSingleton<IPageLayout, SearchableLayout>()));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        string page = await (await browser.SignOutAsync()).TextAsync();

        Assert.StartsWith("<form action=\"/search\"></form>", page, StringComparison.Ordinal);
        Assert.EndsWith("</form><script>document.currentScript.previousElementSibling.submit()</script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T27_the_token_is_there_as_long_as_the_session_is_in_use()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        await using EIdentityTestApp<Program> app =
            WebApp.Start(host => host.UseSetting("EIdentity:OpenIdConnect:PostIdTokenAtLogout", "true"), time);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        for (int i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromMinutes(20));
            await browser.GetStringAsync("/apply", WebApp.Cancellation);
        }

        Assert.Contains("id_token_hint", await (await browser.SignOutAsync()).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T27_after_another_sign_in_it_is_the_newest_token()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using (await browser.SignInAsync(People.Tu, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation))
        {
        }

        string page = await (await browser.SignOutAsync()).TextAsync();

        string payload = Fields(page)["id_token_hint"].Split('.')[1];
        Assert.Contains($"\"sub\":\"{People.Tu.Subject}\"", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload)));
    }

    [Fact]
    public async Task T27_whose_session_has_ended_is_signed_out_as_without_a_token()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        string page = await browser.GetStringAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation);
        string session = browser.Cookies.GetCookieHeader(browser.BaseAddress!);
        using (await browser.SignOutAsync(page))
        {
        }

        using TestBrowser copy = _app.CreateBrowser();
        copy.Cookies.SetCookies(copy.BaseAddress!, session.Replace(';', ','));
        using HttpResponseMessage end = await copy.SignOutAsync();

        Assert.DoesNotContain("id_token_hint", await end.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task<HttpResponseMessage> PostAsync(TestBrowser browser, string page) => browser.PostAsync(
        WebUtility.HtmlDecode(Action().Match(page).Groups[1].Value), new FormUrlEncodedContent(Fields(page)), WebApp.Cancellation);

    private static Dictionary<string, string> Fields(string page) => Field().Matches(page).ToDictionary(
        field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));

    private sealed class SearchableLayout : IPageLayout
    {
        public ValueTask<string> WrapAsync(HttpContext context, PageContent page, CancellationToken cancellationToken = default) =>
            new($"<form action=\"/search\"></form>{page.Html}");
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">")]
    private static partial Regex Field();

    [GeneratedRegex("<script>([^<]+)</script>")]
    private static partial Regex Script();
}
