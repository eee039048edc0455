using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Testing;

namespace EIdentity.InteropTests;

/// <summary>Our login against LemonLDAP::NG, a broker that agencies run, as Debian packs it.</summary>
public sealed class SignInAtLemonLdapTests(LemonLdapServer lemonLdap) : IClassFixture<LemonLdapServer>
{
    private const string Citizen = "dwho";
    private const string CitizenOfLevel1 = "rtyler";
    private const string SignedIn = "Level2 Doctor Who";

    [Fact]
    public async Task A_citizen_signs_in_with_the_level_of_the_brokers_own_claim()
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync();
        using TestBrowser browser = portal.CreateBrowser();

        Assert.Equal(SignedIn, await SignInAsync(browser, Citizen));
    }

    [Theory]
    [InlineData(ClientAuthenticationMethod.ClientSecretPost, null)]
    [InlineData(ClientAuthenticationMethod.ClientSecretBasic, "EID2006")]
    public async Task A_secret_with_special_characters_is_understood_in_the_body_alone(ClientAuthenticationMethod method, string? problem)
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync(
            new PortalSetup { Client = LemonLdapClient.OddSecret, Method = method });
        using TestBrowser browser = portal.CreateBrowser();

        await SignInAsync(browser, Citizen);

        Assert.Equal((problem, problem is null), (browser.ProblemCode, browser.HasSession));
    }

    [Fact]
    public async Task A_level_that_is_too_low_is_refused()
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync();
        using TestBrowser browser = portal.CreateBrowser();

        await SignInAsync(browser, CitizenOfLevel1);

        Assert.Equal("EID2101", browser.ProblemCode);
        Assert.False(browser.HasSession);
    }

    [Fact]
    public async Task Signed_UserInfo_holds_the_person_and_the_level()
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync(
            new PortalSetup { Client = LemonLdapClient.SignedUserInfo, LevelFromUserInfo = true });
        using TestBrowser browser = portal.CreateBrowser();

        Assert.Equal(SignedIn, await SignInAsync(browser, Citizen));

        Assert.Equal("application/jwt", portal.MediaTypes["/oauth2/userinfo"]);
    }

    [Fact]
    public async Task A_level_in_UserInfo_alone_does_not_count_unless_it_is_said_to()
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync(new PortalSetup { Client = LemonLdapClient.SignedUserInfo });
        using TestBrowser browser = portal.CreateBrowser();

        await SignInAsync(browser, Citizen);

        Assert.Equal("EID2103", browser.ProblemCode);
    }

    [Fact]
    public async Task An_old_sign_in_is_stepped_up_by_the_password_again()
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync();
        using TestBrowser browser = portal.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        await SignInAsync(browser, Citizen);
        browser.StopBefore = null;
        lemonLdap.LetAnHourPass();
        string withoutPassword = await browser.GetStringAsync("/apply", TestHost.Cancellation);

        HttpResponseMessage renew = await browser.GetAsync("/sign", TestHost.Cancellation);
        HttpResponseMessage password = await browser.SubmitAsync(renew);
        using HttpResponseMessage page = await browser.SubmitAsync(password, ("user", Citizen), ("password", Citizen));

        Assert.Equal(SignedIn, withoutPassword);
        Assert.Contains(browser.History, address => address.Query.Contains("max_age=600", StringComparison.Ordinal));
        Assert.Equal("/sign", browser.Location.AbsolutePath);
        Assert.Equal(SignedIn, await page.Content.ReadAsStringAsync(TestHost.Cancellation));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_broker_too()
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync();
        using TestBrowser browser = portal.CreateBrowser();
        await SignInAsync(browser, Citizen);

        HttpResponseMessage leave = await browser.GetAsync(EIdentityDefaults.LogoutPath, TestHost.Cancellation);
        HttpResponseMessage confirm = await browser.SubmitAsync(leave);
        using HttpResponseMessage page = await browser.SubmitAsync(confirm);

        Assert.Equal("front page", await page.Content.ReadAsStringAsync(TestHost.Cancellation));
        Assert.False(browser.HasSession);
        string next = await browser.GetStringAsync("/apply", TestHost.Cancellation);
        Assert.Contains("name=\"password\"", next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "front page")]
    [InlineData(false, "name=\"confirm\"")]
    public async Task A_posted_ID_token_saves_the_second_question_at_sign_out(bool posts, string next)
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync(
            new PortalSetup { Client = LemonLdapClient.SignsOutUnasked, PostIdTokenAtLogout = posts });
        using TestBrowser browser = portal.CreateBrowser();
        await SignInAsync(browser, Citizen);
        HttpResponseMessage page = await browser.GetAsync(EIdentityDefaults.LogoutPath, TestHost.Cancellation);
        page = await browser.SubmitAsync(page);

        // With the token, a page of ours posts it; without, the broker's question is here.
        using HttpResponseMessage shown = posts ? await browser.SubmitAsync(page) : page;

        Assert.Contains(next, await shown.Content.ReadAsStringAsync(TestHost.Cancellation), StringComparison.Ordinal);
        string after = await browser.GetStringAsync("/apply", TestHost.Cancellation);
        Assert.Equal(posts, after.Contains("name=\"password\"", StringComparison.Ordinal));
        Assert.DoesNotContain(browser.History, address => address.Query.Contains("id_token_hint", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("first", "first")]
    [InlineData("first", "second")]
    [InlineData(null, null)]
    public async Task A_replaced_key_serves_the_next_login(string? keyId, string? nextKeyId)
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync();
        await lemonLdap.NameKeyAsync(keyId);
        using TestBrowser before = portal.CreateBrowser();
        using TestBrowser after = portal.CreateBrowser();
        string first = await SignInAsync(before, Citizen);

        await lemonLdap.ReplaceKeyAsync(nextKeyId);

        Assert.Equal((SignedIn, SignedIn), (first, await SignInAsync(after, Citizen)));
    }

    [Fact]
    public async Task A_refused_consent_is_a_cancel()
    {
        await using PortalAtLemonLdap portal = await lemonLdap.OpenPortalAsync(new PortalSetup { Client = LemonLdapClient.AsksForConsent });
        using TestBrowser browser = portal.CreateBrowser();
        HttpResponseMessage password = await browser.GetAsync("/apply", TestHost.Cancellation);
        HttpResponseMessage consent = await browser.SubmitAsync(password, ("user", Citizen), ("password", Citizen));
        string refusal = await FindRefusalAsync(consent);

        using HttpResponseMessage page = await browser.SubmitAsync(consent, ("confirm", refusal));

        Assert.Equal("EID2027", browser.ProblemCode);
        Assert.False(browser.HasSession);
    }

    private static async Task<string> SignInAsync(TestBrowser browser, string person)
    {
        HttpResponseMessage password = await browser.GetAsync("/apply", TestHost.Cancellation);
        using HttpResponseMessage page = await browser.SubmitAsync(password, ("user", person), ("password", person));
        return await page.Content.ReadAsStringAsync(TestHost.Cancellation);
    }

    // A script of that page puts the button's value in the place of the field's.
    private static async Task<string> FindRefusalAsync(HttpResponseMessage consent)
    {
        string html = await consent.Content.ReadAsStringAsync(TestHost.Cancellation);
        return PageForm.Attribute(html[html.IndexOf("<button id=\"refuse\"", StringComparison.Ordinal)..], "val")!;
    }
}
