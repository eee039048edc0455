namespace EIdentity.BrowserTests;

/// <summary>The smallest sample shows the built-in pages as an agency gets them: without a layout or name of its own.</summary>
public sealed class MinimalLoginTests(MinimalLogin sample) : IClassFixture<MinimalLogin>
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void From_the_front_page_to_the_posted_sign_out_no_page_puts_up_a_barrier(string language)
    {
        using Browser browser = sample.OpenBrowser(language);
        browser.Visit("vi", "/");
        browser.Visit(
            language,
            "/eidentity/help",
            "/eidentity/logout",
            "/eidentity/problem?code=EID2001&ref=7K2M9QX4",
            "/eidentity/problem?code=EID2101&ref=7K2M9QX4");

        browser.Open("/apply");
        browser.SignIn("lan");
        browser.WaitForText("body", "Xin chào Nguyễn Thị Lan");
        browser.Visit(language, "/eidentity/logout");
        browser.AllowScripts(false);
        browser.GoOn();
        browser.Find("input[name=id_token_hint]");
        browser.AllowScripts(true);
        browser.Keep("posted-sign-out-" + language);
        browser.Look(language);
        browser.GoOn();
        browser.Find("a[href='/apply']");
    }
}
