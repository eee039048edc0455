using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>A login begins at the host that the browser comes back to, or somebody is told why it cannot.</summary>
public sealed class PublicHostTests
{
    [Theory]
    [InlineData("https://localhost", "localhost", false)]
    [InlineData("https://localhost", "LOCALHOST", false)]
    [InlineData("https://localhost", "localhost:443", false)]
    [InlineData("https://localhost", "127.0.0.1", true)]
    [InlineData("https://localhost", "localhost:5001", true)]
    [InlineData("https://dvc.example", "www.dvc.example", true)]
    [InlineData("https://xn--bcher-kva.example", "b\u00FCcher.example", false)]
    [InlineData("https://[::1]", "[::1]", false)]
    [InlineData(null, "anything.example", false)]
    public void A_host_is_another_when_cookies_of_it_would_not_come_back(string? open, string seen, bool isElsewhere)
    {
        DefaultHttpContext context = new();
        context.Request.Host = new HostString(seen);

        Assert.Equal(isElsewhere, PublicAddress.IsElsewhere(context.Request, new EIdentityWebOptions { PublicOrigin = open }));
    }

    [Fact]
    public async Task A_login_elsewhere_is_moved_to_the_public_host_with_all_that_it_asked_for()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:PublicOrigin", "https://portal.test"));

        HttpContext answered = await OpenAsync(app, "/apply", "?step=2");

        Assert.Equal(
            "https://portal.test/eidentity/login?returnUrl=%2Fapply%3Fstep%3D2&moved=1&level=2", answered.Response.Headers.Location);
        Assert.Equal(0, answered.Response.Headers.SetCookie.Count);
    }

    [Fact]
    public async Task A_browser_that_was_moved_goes_on_and_what_it_says_holds_for_no_other()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:PublicOrigin", "https://portal.test"));

        // Registers the public address with the sandbox.
        using TestBrowser browser = app.CreateBrowser();

        HttpContext first = await OpenAsync(app, EIdentityDefaults.LoginPath, "?returnUrl=%2Fapply&moved=1");
        HttpContext next = await OpenAsync(app, "/apply", string.Empty);

        Assert.StartsWith("https://sandbox.test/", first.Response.Headers.Location, StringComparison.Ordinal);
        Assert.Equal(1, first.Response.Headers.SetCookie.Count);
        Assert.StartsWith("https://portal.test/eidentity/login?", next.Response.Headers.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    public async Task What_is_no_page_being_opened_is_not_moved(string method)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:PublicOrigin", "https://portal.test"));

        HttpContext answered = await OpenAsync(app, "/apply", string.Empty, method);

        Assert.DoesNotContain("portal.test/eidentity", answered.Response.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_over_plain_http_is_told_once_an_hour_and_shown_by_the_health_check()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host
            .UseEnvironment("Staging")
            .ConfigureServices(services => services.AddHealthChecks().AddEIdentity())
            .ConfigureLogging(static logging => logging.AddFakeLogging()));
        TestServer server = (TestServer)app.Services.GetRequiredService<IServer>();

        for (int i = 0; i < 20; i++)
        {
            await server.SendAsync(
                request =>
                {
                    request.Request.Scheme = "http";
                    request.Request.Host = new HostString($"dvc{i}.example");
                    request.Request.Path = EIdentityDefaults.LoginPath;
                },
                WebApp.Cancellation);
        }

        FakeLogRecord line = Assert.Single(
            app.Services.GetRequiredService<FakeLogCollector>().GetSnapshot(), static line => line.Id.Id == 2960);
        Assert.Contains("http://dvc0.example", line.Message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:PublicOrigin", line.Message, StringComparison.Ordinal);
        HealthReport report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(WebApp.Cancellation);
        Assert.Equal(HealthStatus.Degraded, report.Entries["eidentity_address"].Status);
        Assert.Contains("http://dvc0.example", report.Entries["eidentity_address"].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callback_without_its_cookie_names_the_host_it_came_to()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            static host => host.ConfigureLogging(static logging => logging.AddFakeLogging()));
        using TestBrowser browser = app.CreateBrowser();
        browser.StopBefore = static address => address.AbsolutePath.EndsWith("/callback", StringComparison.Ordinal);
        using HttpResponseMessage callback = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);
        using TestBrowser other = app.CreateBrowser();

        using HttpResponseMessage page = await other.GetAsync(callback.Headers.Location!.PathAndQuery, WebApp.Cancellation);

        Assert.Equal(ErrorCodes.LoginOfAnotherBrowser.Value, other.ProblemCode);
        Assert.Contains(
            app.Services.GetRequiredService<FakeLogCollector>().GetSnapshot(),
            static line => line.Id.Id == 2961 && line.Message.Contains("came to localhost", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SameSiteMode.Strict)]
    [InlineData(SameSiteMode.None)]
    public async Task A_policy_for_the_apps_own_cookies_leaves_those_of_login_and_session_alone(SameSiteMode least)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.ConfigureServices(services =>
            services.AddSingleton<IStartupFilter>(new Policy(least))));
        using TestBrowser browser = app.CreateBrowser();
        browser.StopBefore = static address => address.Host == "sandbox.test";

        using HttpResponseMessage begun = await browser.GetAsync("/apply", WebApp.Cancellation);

        string cookie = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        browser.StopBefore = null;
        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);
        Assert.True(browser.HasSession);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static Task<HttpContext> OpenAsync(EIdentityTestApp<Program> app, string path, string query, string method = "GET") =>
        ((TestServer)app.Services.GetRequiredService<IServer>()).SendAsync(
            request =>
            {
                request.Request.Method = method;
                request.Request.Scheme = "https";
                request.Request.Host = new HostString("localhost");
                request.Request.Path = path;
                request.Request.QueryString = new QueryString(query);
            },
            WebApp.Cancellation);

    private sealed class Policy(SameSiteMode least) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseCookiePolicy(new CookiePolicyOptions
            {
                MinimumSameSitePolicy = least,
                CheckConsentNeeded = static _ => true,
                OnAppendCookie = static cookie => cookie.IssueCookie = false,
            });
            next(app);
        };
    }
}
