using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>The portal's pages know when their session ends, and say so in time (WCAG 2.2.1).</summary>
public sealed partial class SessionEndTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_says_for_how_long_the_session_lasts_and_to_ask_makes_it_last_longer()
    {
        await using PortalJourney portal = new(_time);
        (TestBrowser browser, string page) = await portal.SignInAsync(People.Lan);
        _time.Advance(TimeSpan.FromMinutes(26));

        (int Seconds, bool IsFinal) asked = await AskAsync(browser);
        _time.Advance(TimeSpan.FromMinutes(26));
        (int Seconds, bool IsFinal) again = await AskAsync(browser);

        Assert.Equal(("1800", "300", "false"), ShownOn(page));
        Assert.Equal(((1800, false), (1800, false)), (asked, again));
    }

    [Fact]
    public async Task A_request_in_the_first_half_moves_no_end()
    {
        await using PortalJourney portal = new(_time);
        (TestBrowser browser, _) = await portal.SignInAsync(People.Lan);
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal((1200, false), await AskAsync(browser));
    }

    [Fact]
    public async Task An_end_that_nothing_puts_off_is_called_final()
    {
        await using PortalJourney portal = new(_time, settings: ("EIdentity:SessionLifetime", "00:40:00"));
        (TestBrowser browser, _) = await portal.SignInAsync(People.Lan);
        _time.Advance(TimeSpan.FromMinutes(26));

        Assert.Equal((14 * 60, true), await AskAsync(browser));
    }

    [Fact]
    public async Task A_short_session_is_warned_of_within_the_time_in_which_it_can_go_on()
    {
        await using PortalJourney portal = new(_time, settings: ("EIdentity:SessionIdleTimeout", "00:06:00"));
        (TestBrowser browser, string page) = await portal.SignInAsync(People.Lan);
        _time.Advance(TimeSpan.FromMinutes(4) + TimeSpan.FromSeconds(1));

        Assert.Equal(("360", "120", "false"), ShownOn(page));
        Assert.Equal((360, false), await AskAsync(browser));
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_is_warned_and_a_session_that_has_ended_does_not_go_on()
    {
        await using PortalJourney portal = new(_time);
        (TestBrowser browser, _) = await portal.SignInAsync(People.Lan);
        _time.Advance(TimeSpan.FromMinutes(31));

        string front = await browser.GetStringAsync("/", Cancellation);
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(browser.BaseAddress!, "/session"));
        request.Headers.Add("Accept", "application/json");
        using HttpResponseMessage answer = await browser.SendAsync(request, Cancellation);

        Assert.DoesNotContain("session-end\"", front, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/dossiers?handler=Discard&id={0}")]
    [InlineData("/procedures/1.004873/apply", "lookUp")]
    public async Task A_button_pressed_after_the_session_does_nothing_and_is_not_kept_to_be_pressed_under_another_name(
        string address, params string[] names)
    {
        await using PortalJourney portal = new(_time);
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        string draft = browser.Location.Segments[^2].Trim('/');
        string list = await browser.GetStringAsync("/dossiers", Cancellation);
        _time.Advance(TimeSpan.FromMinutes(31));

        Uri button = new(browser.BaseAddress!, string.Format(CultureInfo.InvariantCulture, address, draft));
        string ended = await PortalJourney.PostAsync(browser, list, button, names.ToDictionary(name => name, _ => "true"));
        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/dossiers", Cancellation);

        Assert.Contains("Yêu cầu vừa rồi chưa được thực hiện", ended, StringComparison.Ordinal);
        Assert.Equal("/dossiers", browser.Location.AbsolutePath);
        Assert.Contains($"/dossiers/{draft}/form", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task<(int Seconds, bool IsFinal)> AskAsync(TestBrowser browser)
    {
        using JsonDocument answer = JsonDocument.Parse(await browser.GetStringAsync("/session", Cancellation));
        return (answer.RootElement.GetProperty("seconds").GetInt32(), answer.RootElement.GetProperty("isFinal").GetBoolean());
    }

    private static (string Seconds, string Warn, string Final) ShownOn(string page)
    {
        GroupCollection groups = Shown().Match(page).Groups;
        return (groups[1].Value, groups[2].Value, groups[3].Value);
    }

    [GeneratedRegex("data-seconds=\"([0-9]+)\" data-warn=\"([0-9]+)\"\\s+data-final=\"(true|false)\"")]
    private static partial Regex Shown();
}
