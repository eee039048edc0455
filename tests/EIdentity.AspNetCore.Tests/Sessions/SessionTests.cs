using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class SessionTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly EIdentityTestApp<Program> _app;

    public SessionTests() => _app = WebApp.Start(endpoints => endpoints.MapGet("/end", EndAsync), time: _time);

    [Fact]
    public async Task A_session_in_use_goes_on()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        for (int i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(20));
            Assert.Contains("Xin chào", await browser.GetStringAsync("/apply", WebApp.Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_idle_session_ends()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        _time.Advance(TimeSpan.FromMinutes(31));

        await AssertAskedToSignInAsync(browser);
    }

    [Fact]
    public async Task A_session_in_use_ends_after_a_working_day()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        for (int i = 0; i < 24; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(20));
            using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);
        }

        await AssertAskedToSignInAsync(browser);
    }

    [Fact]
    public async Task An_edited_session_cookie_is_no_session()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        Cookie session = browser.Cookies.GetCookies(new Uri("https://localhost/")).Single();
        session.Value = session.Value[..^8] + "AAAAAAAA";

        await AssertAskedToSignInAsync(browser);
    }

    [Fact]
    public async Task A_login_gives_a_new_session_and_keeps_no_old_one()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        string before = browser.Cookies.GetCookies(new Uri("https://localhost/")).Single().Value;

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);

        Assert.NotEqual(before, browser.Cookies.GetCookies(new Uri("https://localhost/")).Single().Value);
    }

    // As it ends when another instance ends it: nothing cuts the request.
    [Fact]
    public async Task The_cookie_of_a_session_that_ends_while_its_request_runs_is_not_renewed()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        _time.Advance(TimeSpan.FromMinutes(20));

        using HttpResponseMessage page = await browser.GetAsync("/end", WebApp.Cancellation);

        Assert.Equal((HttpStatusCode.OK, false), (page.StatusCode, page.Headers.Contains("Set-Cookie")));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AssertAskedToSignInAsync(TestBrowser browser)
    {
        using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);
        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    private static async Task EndAsync(HttpContext context)
    {
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme);
        await context.RequestServices.GetRequiredService<SessionRecords>()
            .EndAsync(session.Properties!.SessionId!, WebApp.Cancellation);
    }
}
