namespace EIdentity.BrowserTests;

public sealed class AccessibilityTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Pages_that_anybody_may_open_put_up_no_barrier(string language)
    {
        using Browser browser = Open(language);
        browser.Visit(
            language,
            "/",
            "/procedures/1.004873",
            "/help",
            "/nowhere",
            "/problem?code=EID2001&ref=7K2M9QX4",
            "/eidentity/help",
            "/eidentity/logout",
            "/eidentity/problem?code=EID2102&ref=7K2M9QX4",
            "/eidentity/problem?code=EID2104&ref=7K2M9QX4");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Pages_of_the_sandbox_put_up_no_barrier(string language)
    {
        using Browser browser = Open(language);
        foreach (string path in (string[])["/", "/journal", "/faults", "/nowhere", "/signin?request=none"])
        {
            browser.Open(new Uri(portal.SandboxAddress, $"{path}{(path.Contains('?') ? '&' : '?')}lang={language}"));
            browser.Look(language);
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void From_the_sign_in_to_the_dossier_no_page_puts_up_a_barrier(string language)
    {
        using Browser browser = Open(language);
        browser.Open("/procedures/1.004873/apply");
        browser.Find("input[name=person]");
        browser.Look(language);
        browser.SignIn("lan");
        browser.Find("button[name=lookUp]");
        browser.Look(language);
        browser.Find("button[name=lookUp][value=true]").Click();
        browser.Find("#PaperUse");
        browser.Look(language);
        browser.GoOn();
        browser.Find("[role=alert]");
        browser.Look(language);
        browser.Type("PaperUse", "Vay vốn ngân hàng");
        browser.GoOn();
        browser.Find("#Pledge");
        browser.Look(language);
        browser.GoOn();
        browser.Find("[role=alert]");
        browser.Look(language);
        browser.Find("#Pledge").Click();
        browser.GoOn();
        browser.Find("#code");
        browser.Look(language);
        browser.Visit(language, "/dossiers", "/look-ups", "/", "/eidentity/logout");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void What_keeps_a_citizen_from_submitting_puts_up_no_barrier(string language)
    {
        using Browser browser = Open(language);
        browser.OpenAtLevel1("minh");
        browser.Find("button[name=lookUp]");
        browser.Look(language);
        browser.FillFormByHand();
        browser.Look(language);
        browser.GoOn();
        browser.Find("#Pledge").Click();
        browser.Look(language);
        browser.GoOn();
        browser.SignIn("minh", level: 1);
        browser.Find("body:not(:has(input[name=person])) h1");
        browser.Look(language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void A_form_sent_after_its_session_meets_no_barrier(string language)
    {
        using Browser browser = Open(language);
        browser.OpenAtLevel1("hoa");
        browser.FillFormByHand();
        browser.ForgetSession();
        browser.GoOn();
        browser.Find("body:not(:has(#PaperUse)) h1");
        browser.Look(language);
    }

    [Fact]
    public void A_barrier_is_found_with_its_rule_and_place()
    {
        using Browser browser = portal.OpenBrowser();
        browser.Open("/language?to=en&returnUrl=/help");
        browser.Run("document.querySelector('main h1').style.color = '#444'");
        browser.Run("document.querySelector('main').append(new Image(), 'Nguyễn Thị Lan')");

        IReadOnlyList<string> found = browser.FindBarriers();

        Assert.Equal(2, found.Count(barrier => barrier.Contains("image-alt at img")));
        Assert.Equal(2, found.Count(barrier => barrier.Contains("dark, ") && barrier.Contains("color-contrast at h1")));
        Assert.DoesNotContain(found, barrier => barrier.Contains("light, ") && barrier.Contains("color-contrast"));
        Assert.Single(found, barrier => barrier.EndsWith("not marked as Vietnamese: Nguyễn Thị Lan", StringComparison.Ordinal));
    }

    private Browser Open(string language)
    {
        Browser browser = portal.OpenBrowser();
        browser.Open("/language?to=" + language);
        return browser;
    }
}
