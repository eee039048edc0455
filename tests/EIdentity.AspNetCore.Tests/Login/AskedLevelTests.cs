using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>A link may ask for a level: <c>/eidentity/login?level=2</c>.</summary>
public sealed class AskedLevelTests : IAsyncDisposable
{
    private const string Link = EIdentityDefaults.LoginPath + "?level=2&returnUrl=%2Fapply";

    private readonly EIdentityTestApp<Program> _app = WebApp.Start(
        static host => host.UseSetting("EIdentity:Level:Required", "Level1"), offersPushing: false);

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_for_the_level_and_comes_back()
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, Link, WebApp.Cancellation);

        Uri request = browser.History.First(static address => address.AbsolutePath == "/authorize");
        Assert.DoesNotContain("level-1", Uri.UnescapeDataString(request.Query), StringComparison.Ordinal);
        Assert.Equal("/apply", browser.Location.AbsolutePath);
    }

    [Fact]
    public async Task Who_is_signed_in_below_it_proves_it_and_comes_back()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, Link, WebApp.Cancellation);

        Assert.Equal((HttpStatusCode.OK, "/apply"), (page.StatusCode, browser.Location.AbsolutePath));
    }

    [Fact]
    public async Task Who_has_it_is_led_on_without_another_login()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        int before = browser.History.Count;

        using HttpResponseMessage page = await browser.GetAsync(Link, WebApp.Cancellation);

        Assert.Equal("/apply", browser.Location.AbsolutePath);
        Assert.DoesNotContain(browser.History.Skip(before), static address => address.Host == "sandbox.test");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("Level2")]
    [InlineData("")]
    public async Task What_is_no_level_is_no_such_address(string level)
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage answer = await browser.GetAsync($"{EIdentityDefaults.LoginPath}?level={level}", WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
