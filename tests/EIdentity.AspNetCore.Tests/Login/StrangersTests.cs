using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Shows that a stranger who calls the callback writes nobody a warning (L12).</summary>
public sealed class StrangersTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly DossierApp.RecordingListener _listener = new();
    private readonly EIdentityTestApp<Program> _app;

    public StrangersTests() => _app = WebApp.Start(
        host => host.ConfigureServices(services => services.AddFakeLogging().AddSingleton<ILoginListener>(_listener)),
        _time,
        offersPushing: false);

    public static TheoryData<string> Callbacks => new()
    {
        "?code=x",
        "?state=short&code=x",
        "?state={0}&error=invalid_scope",
        "?state={0}&error=unauthorized_client",
        "?state={0}&error=server_error",
        "?state={0}&error=unmet_authentication_requirements",
        "?state={0}&error=anything",
        "?state={0}&code=x",
        "?state={0}&code=x&iss=https%3A%2F%2Fattacker.example",
        "?state={0}&code=x&code=y",
        "?state={0}&code=",
        "?state={0}",
        "?state={1}&code=x",
    };

    private IEnumerable<FakeLogRecord> Warnings => _app.Services.GetFakeLogCollector().GetSnapshot()
        .Where(record => record.Level >= LogLevel.Warning && record.Category!.StartsWith("EIdentity", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Callbacks))]
    public async Task L12_one_callback_warns_nobody_and_many_warn_once_a_window(string callback)
    {
        await CallAsync(callback, 19);
        Assert.Empty(Warnings);

        await CallAsync(callback, 30);
        int once = Warnings.Count();
        _time.Advance(TimeSpan.FromMinutes(5));
        await CallAsync(callback, 19);

        Assert.InRange(once, 0, 1);
        Assert.Equal(once, Warnings.Count());
    }

    [Fact]
    public async Task L12_many_callbacks_that_blame_the_agency_are_told_with_their_code()
    {
        string issuer = Uri.EscapeDataString(_app.Sandbox.GetSettings()["EIdentity:OpenIdConnect:Issuer"]!);

        await CallAsync("?state={0}&error=invalid_scope&iss=" + issuer, 20);

        FakeLogRecord warning = Assert.Single(Warnings);
        Assert.Equal(2910, warning.Id.Id);
        Assert.Contains("EID2006", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L12_a_changed_login_cookie_warns_nobody_alone()
    {
        using TestBrowser browser = _app.CreateBrowser();
        string state = await BeginAsync(browser);
        Cookie cookie = browser.Cookies.GetCookies(browser.BaseAddress!).Single();
        cookie.Value = cookie.Value[..^4] + "AAAA";

        using HttpResponseMessage page = await browser.GetAsync($"/eidentity/callback?state={state}&code=x", WebApp.Cancellation);

        Assert.Equal("EID2022", browser.ProblemCode);
        Assert.Empty(Warnings);
    }

    [Theory]
    [MemberData(nameof(Callbacks))]
    public async Task L12_a_listener_can_tell_what_any_browser_can_bring_from_what_a_provider_answered(string callback)
    {
        await CallAsync(callback, 1);
        Assert.True(Assert.Single(_listener.Refusals).IsUnproven, callback);

        _app.Sandbox.Faults.Arm(LoginFault.NonceWrong);
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: WebApp.Cancellation);

        Assert.False(_listener.Refusals[1].IsUnproven);
    }

    [Fact]
    public async Task L12_a_listener_can_tell_a_callback_that_is_called_again_and_again()
    {
        using TestBrowser browser = _app.CreateBrowser();
        string state = await BeginAsync(browser);
        using TestBrowser another = _app.CreateBrowser();
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage page = await another.GetAsync($"/eidentity/callback?state={state}&code=x", WebApp.Cancellation);
        }

        Assert.Equal(
            [("EID2022", true), ("EID2024", true), ("EID2024", true)],
            _listener.Refusals.Select(refusal => (refusal.Code, refusal.IsUnproven)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CallAsync(string callback, int times)
    {
        for (int i = 0; i < times; i++)
        {
            using TestBrowser browser = _app.CreateBrowser();
            string state = callback.Contains("{0}", StringComparison.Ordinal) ? await BeginAsync(browser) : string.Empty;
            string query = callback
                .Replace("{0}", state, StringComparison.Ordinal)
                .Replace("{1}", new string('A', 43), StringComparison.Ordinal);
            using HttpResponseMessage page = await browser.GetAsync("/eidentity/callback" + query, WebApp.Cancellation);
            Assert.NotNull(browser.ProblemCode);
        }
    }

    /// <summary>Begins a login and gives its state, which any visitor finds in their own browser.</summary>
    private static async Task<string> BeginAsync(TestBrowser browser)
    {
        using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);
        string query = browser.History.Last(address => address.AbsolutePath == "/authorize").Query;
        return QueryHelpers.ParseQuery(query)["state"].Single()!;
    }
}
