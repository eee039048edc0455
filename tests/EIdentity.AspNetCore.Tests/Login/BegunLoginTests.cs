using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Shows what logins may cost that anybody can begin (L9 and the limit of begun logins).</summary>
public sealed class BegunLoginTests : IAsyncDisposable
{
    private const int Budget = 4096;
    private const int NamesOfCookies = 4 * 30;
    private const string Address = "X-Test-Address";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly DossierApp.RecordingListener _listener = new();
    private readonly EIdentityTestApp<Program> _app;

    public BegunLoginTests() => _app = WebApp.Start(
        host => host
            .UseSetting("EIdentity:MaxBegunLoginsPerMinute", "10")
            .ConfigureServices(services => services
                .AddSingleton<IStartupFilter>(new FromAddress())
                .AddSingleton<ILoginListener>(_listener)),
        _time);

    public static TheoryData<string, string> NotOpenedByACitizen => new()
    {
        { "Sec-Purpose", "prefetch" },
        { "Sec-Purpose", "prefetch;prerender" },
        { "Sec-Purpose", "prerender" },
        { "Sec-Purpose", "prefetch;anonymous-client-ip" },
        { "Purpose", "prefetch" },
        { "X-Purpose", "preview" },
        { "X-Moz", "prefetch" },
        { "Sec-Fetch-Dest", "iframe" },
        { "Sec-Fetch-Dest", "frame" },
        { "Sec-Fetch-Dest", "object" },
        { "Sec-Fetch-Dest", "embed" },
        { "Sec-Fetch-Dest", "fencedframe" },
    };

    [Theory]
    [InlineData(10)]
    [InlineData(450)]
    [InlineData(1900)]
    public async Task L9_logins_begun_one_after_the_other_fill_no_request_header(int letters)
    {
        using TestBrowser browser = _app.CreateBrowser();
        for (int i = 0; i < 9; i++)
        {
            using HttpResponseMessage page = await browser.GetAsync($"/apply?q={new string('a', letters)}{i}", WebApp.Cancellation);
        }

        Assert.InRange(LengthOf(CookiesOf(browser)), 1, Budget + NamesOfCookies);
    }

    [Fact]
    public async Task L9_logins_that_many_tabs_begin_at_once_fill_no_request_header()
    {
        Dictionary<string, int> jar = [];
        for (int tab = 0; tab < 60; tab++)
        {
            using TestBrowser alone = _app.CreateBrowser();
            using HttpResponseMessage page = await alone.GetAsync($"/apply?q={new string('a', tab % 2 * 1900)}", WebApp.Cancellation);
            foreach (Cookie cookie in CookiesOf(alone))
            {
                jar[cookie.Name] = cookie.Name.Length + cookie.Value.Length;
            }
        }

        Assert.InRange(jar.Values.Sum(), 1, 6 * 1024 + NamesOfCookies);
    }

    [Theory]
    [InlineData(40, "?q=")]
    [InlineData(1000, "?q=")]
    [InlineData(1990, "")]
    public async Task L9_who_begins_at_a_long_address_comes_back_to_it_or_to_its_page(int letters, string expectedQuery)
    {
        using TestBrowser browser = _app.CreateBrowser();
        string query = "?q=" + new string('a', letters);

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, "/apply" + query, WebApp.Cancellation);

        Assert.Equal("/apply", browser.Location.AbsolutePath);
        Assert.Equal(expectedQuery.Length == 0 ? string.Empty : query, browser.Location.Query);
    }

    [Fact]
    public async Task L9_a_second_long_address_takes_no_login_away_that_is_going_on()
    {
        using TestBrowser browser = _app.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, "/apply?q=" + new string('a', 1000), WebApp.Cancellation);
        browser.StopBefore = null;

        using HttpResponseMessage second = await browser.GetAsync("/apply?q=" + new string('b', 1000), WebApp.Cancellation);
        using HttpResponseMessage page = await browser.GetAsync(redirect.Headers.Location, WebApp.Cancellation);

        Assert.True(browser.HasSession);
    }

    [Theory]
    [MemberData(nameof(NotOpenedByACitizen))]
    public async Task L9_what_a_browser_fetches_on_its_own_begins_nothing(string header, string value)
    {
        using TestBrowser browser = _app.CreateBrowser();
        foreach (string address in new[] { "/apply", EIdentityDefaults.LoginPath })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "navigate");
            request.Headers.TryAddWithoutValidation(header, value);
            using HttpResponseMessage answer = await browser.SendAsync(request, WebApp.Cancellation);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.Empty(CookiesOf(browser));
    }

    [Theory]
    [InlineData("document")]
    [InlineData("empty")]
    public async Task A_page_that_a_citizen_opens_begins_a_login_through_a_service_worker_too(string destination)
    {
        using TestBrowser browser = _app.CreateBrowser();
        using HttpRequestMessage request = new(HttpMethod.Get, "/apply");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "navigate");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Dest", destination);
        using HttpResponseMessage answer = await browser.SendAsync(request, WebApp.Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    public async Task One_network_begins_so_many_logins_a_minute_and_is_then_asked_to_wait(string first, string second)
    {
        await BeginAsync(first, 10);

        using HttpResponseMessage page = await BeginAsync(second);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), page.Headers.RetryAfter!.Delta);
        Assert.Contains("đợi một phút", await page.TextAsync(), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(1));
        using HttpResponseMessage later = await BeginAsync(second);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);

        // Five seconds each of a listener that writes to a database would be the cheapest way to fill it.
        Assert.Empty(_listener.Heard);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    public async Task Another_network_is_not_kept_waiting(string first, string second)
    {
        await BeginAsync(first, 11);

        using HttpResponseMessage page = await BeginAsync(second);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Two_hundred_citizens_behind_one_address_sign_in_within_a_minute()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new FromAddress("192.0.2.1"))), _time);
        for (int i = 0; i < 200; i++)
        {
            using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
            Assert.True(browser.HasSession);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task BeginAsync(string address, int times)
    {
        for (int i = 0; i < times; i++)
        {
            using HttpResponseMessage page = await BeginAsync(address);
        }
    }

    private async Task<HttpResponseMessage> BeginAsync(string address)
    {
        using TestBrowser browser = _app.CreateBrowser();
        using HttpRequestMessage request = new(HttpMethod.Get, "/apply");
        request.Headers.Add(Address, address);
        return await browser.SendAsync(request, WebApp.Cancellation);
    }

    private static CookieCollection CookiesOf(TestBrowser browser) => browser.Cookies.GetCookies(browser.BaseAddress!);

    private static int LengthOf(IEnumerable<Cookie> cookies) => cookies.Sum(cookie => cookie.Name.Length + cookie.Value.Length);

    private sealed class FromAddress(string? always = null) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, proceed) =>
            {
                string? address = always ?? context.Request.Headers[Address].SingleOrDefault();
                context.Connection.RemoteIpAddress = string.IsNullOrEmpty(address) ? null : IPAddress.Parse(address);
                return proceed(context);
            });
            next(app);
        };
    }
}
