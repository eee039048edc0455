using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class RequireAssuranceTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));

    [Fact]
    public async Task A_refusal_for_another_reason_than_the_level_is_no_new_login()
    {
        await using EIdentityTestApp<Program> app = Start(endpoints => endpoints.MapGet("/tax", () => "in")
            .RequireAssurance(AssuranceLevel.Level2)
            .RequireAuthorization(policy => policy.RequireClaim("department", "tax")));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        using HttpResponseMessage page = await browser.GetAsync("/tax", WebApp.Cancellation);

        Assert.Equal((HttpStatusCode.Forbidden, "/tax"), (page.StatusCode, browser.Location.AbsolutePath));
    }

    [Fact]
    public async Task The_highest_level_and_shortest_age_of_group_and_endpoint_are_asked_for()
    {
        await using EIdentityTestApp<Program> app = Start(
            endpoints => endpoints.MapGroup("/group")
                .RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(5))
                .MapGet("/page", (SignedIn login) => login.Level.ToString())
                .RequireAssurance(AssuranceLevel.Level1),
            host => host.UseSetting("EIdentity:Level:Required", "Level1"));
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/group/page", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2", page);
        Uri request = browser.History.Single(address => address.AbsolutePath == "/authorize");
        Assert.Contains("max_age=300", request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_derived_class_cannot_loosen_the_level_of_its_base_class()
    {
        await using EIdentityTestApp<Program> app = Start(
            endpoints => endpoints.MapGet("/derived", () => "in").WithMetadata(typeof(LooserPage).GetCustomAttributes(inherit: true)),
            host => host.UseSetting("EIdentity:Level:Required", "Level1"));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);

        using HttpResponseMessage page = await browser.GetAsync("/derived", WebApp.Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    [Fact]
    public async Task A_session_of_level_1_is_sent_to_log_in_at_level_2()
    {
        await using EIdentityTestApp<Program> app = Start(_ => { }, host => host.UseSetting("EIdentity:Level:Required", "Level1"));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation)).TextAsync();

        Assert.Contains("Xin chào", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_login_accepts_as_young_enough_the_endpoint_accepts_too()
    {
        await using EIdentityTestApp<Program> app = Start(endpoints => endpoints.MapGet(
            "/fresh",
            (SignedIn login) => login.Level.ToString()).RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromSeconds(30)));
        using TestBrowser browser = app.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/fresh", WebApp.Cancellation);
        browser.StopBefore = null;

        _time.Advance(TimeSpan.FromSeconds(40));
        string page = await (await browser.GetAsync(redirect.Headers.Location, WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2", page);
    }

    [Fact]
    public async Task A_proof_that_is_too_old_is_asked_for_anew()
    {
        await using EIdentityTestApp<Program> app = Start(endpoints => endpoints.MapGet(
            "/fresh",
            (SignedIn login) => login.Level.ToString()).RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(5)));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        _time.Advance(TimeSpan.FromMinutes(7));
        using HttpResponseMessage page = await browser.GetAsync("/fresh", WebApp.Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    [Fact]
    public async Task An_endpoint_cannot_loosen_the_age_of_the_settings()
    {
        await using EIdentityTestApp<Program> app = Start(
            endpoints => endpoints.MapGet("/month", (SignedIn login) => login.Level.ToString())
                .RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromDays(30)),
            host => host.UseSetting("EIdentity:Level:MaxAge", "00:01:00"));
        using TestBrowser browser = app.CreateBrowser();
        using HttpResponseMessage page = await browser.GetAsync("/month", WebApp.Cancellation);

        Assert.Contains(
            "max_age=60&",
            browser.History.Single(address => address.AbsolutePath == "/authorize").Query,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(int.MinValue)]
    public void L13_an_age_that_nobody_can_have_is_misuse(int seconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequireAssuranceAttribute(AssuranceLevel.Level2) { MaxAgeSeconds = seconds });
    }

    [Fact]
    public async Task The_name_of_the_user_is_the_one_that_was_checked()
    {
        await using EIdentityTestApp<Program> app = Start(endpoints => endpoints.MapGet(
            "/who",
            (System.Security.Claims.ClaimsPrincipal user) => $"[{user.Identity?.Name}]").RequireAssurance(AssuranceLevel.Level2));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        Assert.Equal($"[{People.Lan.Citizen.Name.Reveal()}]", await browser.GetStringAsync("/who", WebApp.Cancellation));
    }

    private EIdentityTestApp<Program> Start(Action<IEndpointRouteBuilder> map, Action<IWebHostBuilder>? configure = null) =>
        WebApp.Start(map, configure, _time, offersPushing: false);

    // Only their attributes are read here, by the test itself.
#pragma warning disable EID0001
    [RequireAssurance(AssuranceLevel.Level2)]
    private class Page;

    [RequireAssurance(AssuranceLevel.Level1)]
    private sealed class LooserPage : Page;
#pragma warning restore EID0001
}
