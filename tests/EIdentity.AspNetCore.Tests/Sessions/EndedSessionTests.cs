using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Copies a session's cookie before it ends, with the cookie alone and with a ticket store of the app's own (L3, L5).</summary>
public sealed class EndedSessionTests
{
    private static readonly Uri Origin = new("https://localhost/");

    public static TheoryData<bool, bool> Setups => new() { { false, false }, { true, false }, { false, true }, { true, true } };

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task L5_a_copy_of_a_cookie_proves_nothing_after_sign_out(bool hasStore, bool isAuthenticatedEarlier)
    {
        await using EIdentityTestApp<Program> app = Start(hasStore, isAuthenticatedEarlier);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using TestBrowser copy = Copy(app, browser);

        using HttpResponseMessage ended = await browser.SignOutAsync();

        Assert.Equal("nobody", await copy.GetStringAsync("/who", WebApp.Cancellation));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task L3_a_copy_from_before_a_step_up_stays_what_it_was_no_more(bool hasStore, bool isAuthenticatedEarlier)
    {
        await using EIdentityTestApp<Program> app = Start(hasStore, isAuthenticatedEarlier);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);
        using TestBrowser copy = Copy(app, browser);

        using HttpResponseMessage raised = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);

        Assert.Equal("lan Level2", await browser.GetStringAsync("/who", WebApp.Cancellation));
        Assert.Equal("nobody", await copy.GetStringAsync("/who", WebApp.Cancellation));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task A_copy_from_before_the_next_citizen_signs_in_shows_nothing_of_them(bool hasStore, bool isAuthenticatedEarlier)
    {
        await using EIdentityTestApp<Program> app = Start(hasStore, isAuthenticatedEarlier);
        using TestBrowser kiosk = await app.SignInAsync(People.Minh, AssuranceLevel.Level1, WebApp.Cancellation);
        using TestBrowser copy = Copy(app, kiosk);
        string begin = EIdentityDefaults.LoginPath + "?returnUrl=%2Fwho";

        string next = await (await kiosk.SignInAsync(People.Lan, AssuranceLevel.Level2, begin, WebApp.Cancellation)).TextAsync();

        Assert.Equal("lan Level2", next);
        Assert.Equal("nobody", await copy.GetStringAsync("/who", WebApp.Cancellation));
    }

    [Fact]
    public async Task A_ticket_store_holds_the_new_session_under_a_new_key_and_forgets_the_old_one()
    {
        TicketStore store = new();
        await using EIdentityTestApp<Program> app = Start(store, isAuthenticatedEarlier: true);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);
        string before = Assert.Single(store.Keys);

        using HttpResponseMessage raised = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);

        Assert.NotEqual(before, Assert.Single(store.Keys));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signing_out_with_an_idle_cookie_ends_the_copy_that_somebody_kept_alive(bool hasStore)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        await using EIdentityTestApp<Program> app = Start(hasStore ? new TicketStore() : null, isAuthenticatedEarlier: false, time);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using TestBrowser copy = Copy(app, browser);
        for (int i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("lan Level2", await copy.GetStringAsync("/who", WebApp.Cancellation));
        }

        using HttpResponseMessage ended = await browser.SignOutAsync();

        Assert.Equal("nobody", await copy.GetStringAsync("/who", WebApp.Cancellation));
    }

    [Fact]
    public async Task The_cookie_of_an_ended_session_is_neither_renewed_nor_taken_away()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        await using EIdentityTestApp<Program> app = Start(null, isAuthenticatedEarlier: false, time);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using TestBrowser copy = Copy(app, browser);
        using HttpResponseMessage ended = await browser.SignOutAsync();
        time.Advance(TimeSpan.FromMinutes(20));

        using HttpResponseMessage page = await copy.GetAsync("/who", WebApp.Cancellation);

        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_request_that_runs_while_its_session_ends_does_not_write_the_cookie_again()
    {
        Held held = new();
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        await using EIdentityTestApp<Program> app = WebApp.Start(
            endpoints =>
            {
                Map(endpoints);
                endpoints.MapGet("/slow", held.WaitAsync).RequireAssurance(AssuranceLevel.Level1);
            },
            host => host.UseSetting("EIdentity:Level:Required", "Level1"),
            time);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using TestBrowser other = Copy(app, browser);
        time.Advance(TimeSpan.FromMinutes(20));

        Task<HttpResponseMessage> slow = other.GetAsync("/slow", WebApp.Cancellation);
        await held.Arrived;
        using HttpResponseMessage ended = await browser.SignOutAsync();
        held.Release();
        await Assert.ThrowsAnyAsync<Exception>(() => slow);

        Assert.Equal("nobody", await other.GetStringAsync("/who", WebApp.Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_that_fails_while_it_is_read_brings_nobody_in_and_lets_nobody_begin_another_session(
        bool isAuthenticatedEarlier)
    {
        TicketStore store = new();
        await using EIdentityTestApp<Program> app = Start(store, isAuthenticatedEarlier);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);
        using TestBrowser copy = Copy(app, browser);
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);
        browser.StopBefore = null;
        store.Fails = true;

        Assert.Equal("nobody", await copy.GetStringAsync("/who", WebApp.Cancellation));
        using HttpResponseMessage page = await browser.GetAsync(redirect.Headers.Location, WebApp.Cancellation);

        Assert.Equal("EID2009", browser.ProblemCode);
        Assert.Single(store.Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_that_fails_at_a_sign_out_takes_the_cookie_away_and_says_that_the_session_did_not_end(
        bool isAuthenticatedEarlier)
    {
        TicketStore store = new();
        await using EIdentityTestApp<Program> app = Start(store, isAuthenticatedEarlier);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        string page = await browser.GetStringAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation);
        store.Fails = true;

        using HttpResponseMessage end = await browser.SignOutAsync(page);
        using HttpResponseMessage asked = await browser.SignOutAsync();

        Assert.Equal("EID2009", browser.ProblemCode);
        Assert.False(browser.HasSession);
    }

    private static EIdentityTestApp<Program> Start(bool hasStore, bool isAuthenticatedEarlier) =>
        Start(hasStore ? new TicketStore() : null, isAuthenticatedEarlier);

    private static EIdentityTestApp<Program> Start(TicketStore? store, bool isAuthenticatedEarlier, FakeTimeProvider? time = null) =>
        WebApp.Start(
            Map,
            host => host
                .UseSetting("EIdentity:Level:Required", "Level1")
                .ConfigureServices(services =>
                {
                    services.Configure<CookieAuthenticationOptions>(
                        EIdentityDefaults.SessionScheme, options => options.SessionStore = store);
                    if (isAuthenticatedEarlier)
                    {
                        services.AddSingleton<IStartupFilter, EarlyAuthentication>();
                    }
                }),
            time);

    private static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/who", (HttpContext context) =>
        context.User.FindSignedIn() is { } login ? $"{NameOf(login)} {login.Level}" : "nobody");

    private static string NameOf(SignedIn login) =>
        People.All.Single(person => person.Citizen.Name.Reveal() == login.Citizen.Name.Reveal()).Key;

    private static TestBrowser Copy(EIdentityTestApp<Program> app, TestBrowser browser)
    {
        TestBrowser copy = app.CreateBrowser();
        copy.Cookies.Add(browser.Cookies.GetCookies(Origin));
        return copy;
    }

    private sealed class EarlyAuthentication : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseAuthentication();
            next(app);
        };
    }

    private sealed class Held
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Arrived => _arrived.Task;

        public void Release() => _release.SetResult();

        public async Task<string> WaitAsync()
        {
            _arrived.TrySetResult();
            await _release.Task;
            return "slow";
        }
    }
}
