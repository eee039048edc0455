using System.Net;
using System.Text;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Shows what is left on a computer that somebody else sits down at (P11), and what a sign-out takes in (L11).</summary>
public sealed class SharedComputerTests
{
    [Theory]
    [InlineData("/public")]
    [InlineData("/open")]
    public async Task P11_an_answer_that_demands_a_level_is_stored_nowhere_whatever_the_endpoint_says(string address)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(routes =>
        {
            routes.MapGet("/public", (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=600";
                context.Response.Headers.Expires = "Thu, 01 Dec 2033 16:00:00 GMT";
                return "Lan";
            }).RequireAssurance(AssuranceLevel.Level2);
            routes.MapGet("/open", (SignedIn citizen) => "Lan").RequireAssurance(AssuranceLevel.Level2);
        });
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        using HttpResponseMessage page = await browser.GetAsync(address, WebApp.Cancellation);

        Assert.Equal("Lan", await page.Content.ReadAsStringAsync(WebApp.Cancellation));
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.False(page.Content.Headers.Contains("Expires"));
    }

    [Fact]
    public async Task P11_a_page_without_a_demand_is_cached_as_the_app_says()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(routes => routes.MapGet("/news", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=600";
            return "news";
        }));
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync("/news", WebApp.Cancellation);

        Assert.Equal(TimeSpan.FromMinutes(10), page.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task P11_a_sign_out_clears_what_the_browser_keeps_of_the_pages()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start();
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        browser.StopBefore = address => address.AbsolutePath == "/end-session";

        using HttpResponseMessage end = await browser.SignOutAsync();

        Assert.Equal(["\"cache\", \"storage\""], end.Headers.GetValues("Clear-Site-Data"));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task P11_on_a_shared_computer_the_next_citizen_signs_in_anew_and_one_who_stays_does_not(string setting, bool asksAnew)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.UseSetting("EIdentity:SharedComputers", setting), offersPushing: false);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using (await browser.SignOutAsync())
        {
        }

        using HttpResponseMessage next = await browser.SignInAsync(
            People.Tu, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);
        using HttpResponseMessage again = await browser.GetAsync(EIdentityDefaults.LoginPath, WebApp.Cancellation);

        string[] requests = [.. browser.History.Where(address => address.AbsolutePath == "/authorize").Select(address => address.Query)];
        Assert.Equal([asksAnew, asksAnew, false], requests.Select(query => query.Contains("prompt=login", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("true", "authenticated-a-day-ago", false)]
    [InlineData("true", "authentication-time-missing", true)]
    [InlineData("false", "authenticated-a-day-ago", true)]
    public async Task P11_who_was_to_sign_in_anew_and_did_not_is_refused_where_the_provider_says_so(
        string setting, string fault, bool signsIn)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:SharedComputers", setting));
        using TestBrowser browser = app.CreateBrowser();
        app.Sandbox.Faults.Arm(LoginFault.All.Single(one => one.Name == fault));

        using HttpResponseMessage end = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);

        Assert.Equal(signsIn, browser.HasSession);
        Assert.Equal(!signsIn, browser.History[^1].Query.Contains("EID2104", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "nonsense")]
    [InlineData("multipart/form-data", "nonsense")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb")]
    [InlineData("application/x-www-form-urlencoded", "a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1")]
    public async Task L11_a_malformed_form_is_a_bad_request_and_ends_nothing(string type, string body)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start();
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using HttpResponseMessage answer = await browser.PostAsync(EIdentityDefaults.LogoutPath, content, WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(browser.HasSession);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("multipart/form-data; boundary=x", true)]
    [InlineData("multipart/form-data; boundary=x", false)]
    public async Task L11_a_large_form_is_refused_and_read_no_further_than_ours_can_be(string type, bool saysItsLength)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start();
        using TestBrowser browser = app.CreateBrowser();
        string head = type.StartsWith("multipart", StringComparison.Ordinal)
            ? "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
            : "a=";
        using MemoryStream body = new(Encoding.UTF8.GetBytes(head + new string('b', 4 * 1024 * 1024)));
        using StreamContent content = new(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        content.Headers.ContentLength = saysItsLength ? body.Length : null;
        using HttpRequestMessage request = new(HttpMethod.Post, EIdentityDefaults.LogoutPath) { Content = content };
        request.Headers.TransferEncodingChunked = !saysItsLength;

        using HttpResponseMessage answer = await browser.SendAsync(request, WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
