namespace EIdentity.BrowserTests;

/// <summary>Which session of a provider a sign-out reaches: by an address, or by the form that brings the ID token (T27).</summary>
public sealed class RemoteLogoutTests
{
    // The application is at "localhost", with any port one site; "127.0.0.1" is another.
    [Theory]
    [InlineData("127.0.0.1", true, "POST none unnamed")]
    [InlineData("127.0.0.1", false, "GET lax none unnamed")]
    [InlineData("localhost", true, "POST lax none strict unnamed")]
    public async Task A_posted_sign_out_brings_a_provider_on_another_site_no_lax_cookie_and_so_ends_nothing_there(
        string host, bool posts, string brought)
    {
        using RemoteLogout provider = new(host);
        await using MinimalLoginOfRemoteLogout sample = new(provider, posts);
        await sample.InitializeAsync();
        using Browser browser = sample.OpenBrowser();
        browser.Open(provider.SignIn);
        browser.Open("/apply");
        browser.SignIn("lan");
        browser.WaitForText("body", "Xin chào Nguyễn Thị Lan");

        browser.Open("/eidentity/logout");
        browser.GoOn();

        browser.WaitForHeading(brought);
    }
}
