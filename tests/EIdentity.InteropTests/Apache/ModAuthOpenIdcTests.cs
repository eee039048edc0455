using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.InteropTests;

/// <summary>mod_auth_openidc, which guards sites in any language, against our sandbox.</summary>
public sealed class ModAuthOpenIdcTests : IClassFixture<ApacheModule>
{
    private static readonly string AtLevel1 = Describe(SandboxAcrValues.Level1);
    private static readonly string AtLevel2 = Describe(SandboxAcrValues.Level2);

    [Theory]
    [InlineData("client_secret_basic")]
    [InlineData("client_secret_post")]
    public async Task Apache_signs_in_at_the_sandbox(string clientAuthentication)
    {
        await using ApacheSite site = await ApacheSite.StartAsync(clientAuthentication);
        using TestBrowser browser = site.OpenBrowser();

        Assert.Equal(AtLevel2, await SignInAsync(browser, AssuranceLevel.Level2, ApacheSettings.MePath));

        Assert.Contains(browser.History, address => address.Query.Contains("code_challenge_method=S256", StringComparison.Ordinal));
        site.AssertNothingRefused();
    }

    [Fact]
    public async Task Apache_steps_up_where_a_page_requires_a_level_and_an_age()
    {
        await using ApacheSite site = await ApacheSite.StartAsync();
        using TestBrowser browser = site.OpenBrowser();
        string before = await SignInAsync(browser, AssuranceLevel.Level1, ApacheSettings.MePath);

        string stepUp = await browser.GetStringAsync(ApacheSettings.SubmitPath, TestHost.Cancellation);
        HttpResponseMessage signIn = await browser.GetAsync(PageForm.Refresh(stepUp), TestHost.Cancellation);
        using HttpResponseMessage page = await browser.SubmitAsync(
            signIn,
            ("person", People.Lan.Key),
            ("level", "2"),
            ("decision", "continue"));

        Assert.Equal(AtLevel1, before);
        Assert.Equal(ApacheSettings.SubmitPath, browser.Location.AbsolutePath);
        Assert.Equal(AtLevel2, await page.Content.ReadAsStringAsync(TestHost.Cancellation));
        Assert.Contains(browser.History, address => address.Query.Contains("max_age=600", StringComparison.Ordinal));
        site.AssertNothingRefused();
    }

    [Fact]
    public async Task Apache_steps_up_by_age_through_a_second_ceremony()
    {
        // Apache checks ID tokens by its own clock, which the last moment of the sandbox's must fit.
        FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow() - ApacheSettings.Age);
        await using ApacheSite site = await ApacheSite.StartAsync(clock: clock);
        using TestBrowser browser = site.OpenBrowser();
        await SignInAsync(browser, AssuranceLevel.Level2, ApacheSettings.MePath);
        clock.Advance(ApacheSettings.Age);

        string stepUp = await browser.GetStringAsync(ApacheSettings.AgePath, TestHost.Cancellation);
        HttpResponseMessage signIn = await browser.GetAsync(PageForm.Refresh(stepUp), TestHost.Cancellation);
        using HttpResponseMessage page = await browser.SubmitAsync(
            signIn,
            ("person", People.Lan.Key),
            ("level", "2"),
            ("decision", "continue"));

        Assert.Equal(ApacheSettings.AgePath, browser.Location.AbsolutePath);
        Assert.Equal(AtLevel2, await page.Content.ReadAsStringAsync(TestHost.Cancellation));
        Assert.Contains(browser.History, address => address.Query.Contains("max_age=60", StringComparison.Ordinal));
        Assert.Equal(2, site.Sandbox.World.Journal.Entries.Count(entry => entry.Endpoint == "/sign-in"));
        site.AssertNothingRefused();
    }

    [Fact]
    public async Task Apache_takes_signed_UserInfo_and_passes_none_on_that_another_key_signed()
    {
        await using ApacheSite site = await ApacheSite.StartAsync(signUserInfo: true);
        using TestBrowser honest = site.OpenBrowser();
        using TestBrowser forged = site.OpenBrowser();

        string good = await SignInAsync(honest, AssuranceLevel.Level2, ApacheSettings.MePath);
        site.Sandbox.World.Faults.Arm(LoginFault.UserInfoSignedByAnotherKey);
        string bad = await SignInAsync(forged, AssuranceLevel.Level2, ApacheSettings.MePath);

        Assert.Equal(AtLevel2, good);
        Assert.DoesNotContain(People.Lan.Citizen.Name.Reveal(), bad, StringComparison.Ordinal);
        site.Sandbox.World.Faults.AssertAllStruck();
        site.AssertNothingRefused();
    }

    [Fact]
    public async Task Apache_signs_out_at_the_sandbox()
    {
        await using ApacheSite site = await ApacheSite.StartAsync();
        using TestBrowser browser = site.OpenBrowser();
        await SignInAsync(browser, AssuranceLevel.Level2, ApacheSettings.MePath);
        string back = Uri.EscapeDataString(new Uri(browser.BaseAddress!, ApacheSettings.LeftPath).AbsoluteUri);

        string page = await browser.GetStringAsync($"{ApacheSettings.CallbackPath}?logout={back}", TestHost.Cancellation);

        Assert.Equal("left", page);
        Assert.Contains(browser.History, address => address.AbsolutePath == "/end-session");
        site.AssertNothingRefused();
    }

    [Fact]
    public async Task A_key_that_the_sandbox_replaced_serves_the_next_login_of_Apache()
    {
        await using ApacheSite site = await ApacheSite.StartAsync();
        using TestBrowser before = site.OpenBrowser();
        await SignInAsync(before, AssuranceLevel.Level2, ApacheSettings.MePath);
        site.Sandbox.World.Keys.Switch();
        site.Sandbox.World.Keys.Withdraw();
        using TestBrowser after = site.OpenBrowser();

        Assert.Equal(AtLevel2, await SignInAsync(after, AssuranceLevel.Level2, ApacheSettings.MePath));
    }

    private static async Task<string> SignInAsync(TestBrowser browser, AssuranceLevel level, string page)
    {
        using HttpResponseMessage shown = await browser.SignInAsync(People.Lan, level, page, TestHost.Cancellation);
        return await shown.Content.ReadAsStringAsync(TestHost.Cancellation);
    }

    private static string Describe(string acr) => $"{People.Lan.Subject} {People.Lan.Citizen.Name.Reveal()} {acr}";
}
