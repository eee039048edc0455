namespace EIdentity.BrowserTests;

/// <summary>Pages that tell of trouble are met in trouble: they put up no barrier of their own.</summary>
public sealed class TroubleAccessibilityTests(Portal portal) : IClassFixture<Portal>
{
    private const string Apply = "/procedures/1.004873/apply";

    [Theory]
    [InlineData("vi", "register-unavailable", "hoa")]
    [InlineData("en", "register-unavailable", "hoa")]
    [InlineData("vi", "userinfo-name-with-markup", "lan")]
    [InlineData("en", "userinfo-name-with-markup", "lan")]
    [InlineData("vi", "userinfo-birth-date-impossible", "tu")]
    [InlineData("en", "userinfo-birth-date-impossible", "tu")]
    public void A_look_up_that_finds_nothing_leads_to_a_form_without_a_barrier(string language, string fault, string person)
    {
        using Browser browser = Open(language);
        browser.Open(Apply);
        browser.Find("input[name=person]");
        browser.ArmFault(fault, person, times: 9);
        browser.SignIn(person);
        browser.Find("button[name=lookUp][value=true]").Click();

        browser.Find("main .notice .actions");
        browser.Keep($"{fault}-{language}");
        browser.Look(language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Whom_the_register_does_not_know_meets_no_barrier_on_the_way_to_a_dossier_of_their_own_words(string language)
    {
        using Browser browser = Open(language);
        browser.Open(Apply);
        browser.Find("input[name=person]");
        browser.ArmFault("userinfo-name-with-markup", "mai", times: 9);
        browser.SignIn("mai");
        browser.Find("button[name=lookUp][value=true]").Click();
        browser.Find("main .notice .actions");
        browser.FillFormFromHere();
        browser.GoOn();
        browser.Find("#Pledge").Click();
        browser.Keep("unknown-check-" + language);
        browser.Look(language);
        browser.GoOn();
        browser.Find("#code");
        browser.Keep("unknown-dossier-" + language);
        browser.Look(language);
        browser.Visit(language, "/dossiers", "/look-ups");
    }

    [Theory]
    [InlineData("vi", "ba")]
    [InlineData("en", "ba")]
    [InlineData("vi", "anna")]
    [InlineData("en", "anna")]
    public void Who_has_no_number_of_twelve_digits_meets_no_barrier_up_to_the_page_that_asks_for_level_2(string language, string person)
    {
        using Browser browser = Open(language);
        browser.OpenAtLevel1(person);
        browser.Find("button[name=lookUp]");
        browser.Look(language);
        browser.FillFormByHand();
        browser.Keep($"no-number-{person}-{language}");
        browser.Look(language);
        SubmitAnyway(browser);
        browser.SignIn(person, level: 1);
        browser.Find(".message");
        browser.Keep($"no-number-refused-{person}-{language}");
        browser.Look(language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void A_form_opened_under_another_account_is_refused_without_a_barrier(string language)
    {
        using Browser browser = Open(language);
        browser.OpenAtLevel1("dao");
        browser.FillFormByHand();
        using (browser.OpenTab())
        {
            browser.Open("/");
            browser.Find("form.account button").Click();
            browser.Find("nav a[href^='/eidentity/login']").Click();
            browser.SignIn("minh", level: 1);
            browser.Find("form.account");
        }

        browser.GoOn();
        browser.Find(".message");
        browser.Keep("other-account-" + language);
        browser.Look(language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void An_outage_and_another_person_on_the_way_back_put_up_no_barrier(string language)
    {
        using Browser browser = Open(language);
        browser.OpenAtLevel1("dao");
        browser.FillFormByHand();
        SubmitAnyway(browser);
        browser.ArmFault("token-unavailable", "dao");
        browser.SignIn("dao");
        browser.Find(".message");
        browser.Keep("outage-on-return-" + language);
        browser.Look(language);

        browser.Find(".message .actions a").Click();
        SubmitAnyway(browser);
        browser.SignIn("lan");
        browser.Find(".message");
        browser.Keep("another-person-" + language);
        browser.Look(language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void A_page_for_level_2_opened_by_its_address_ends_without_a_barrier(string language)
    {
        using Browser browser = Open(language);
        browser.Open("/level-2?returnUrl=/dossiers");
        browser.Find("button[value=cancel]").Click();
        browser.Find(".message");
        browser.Look(language);
        browser.Open("/level-2?returnUrl=/dossiers");
        browser.SignIn("minh", level: 1);
        browser.Find(".message");
        browser.Look(language);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void A_form_that_is_kept_puts_up_no_barrier_when_it_waits_is_shown_again_and_is_gone(string language)
    {
        using Browser browser = Open(language);
        browser.OpenAtLevel1("mai");
        browser.FillFormByHand();
        browser.EndSession();
        browser.GoOn();
        browser.Find("main nav.actions");
        browser.Keep("session-ended-" + language);
        browser.Look(language);
        browser.Find("main nav.actions a").Click();
        browser.SignIn("mai", level: 1);
        browser.Find("main form dl");
        browser.Keep("kept-form-" + language);
        browser.Look(language);
        browser.Open(browser.Address);
        browser.Find("main nav.actions");
        browser.Keep("kept-form-gone-" + language);
        browser.Look(language);
    }

    private static void SubmitAnyway(Browser browser)
    {
        browser.Find("#PaperUse");
        browser.GoOn();
        browser.Find("#Pledge").Click();
        browser.GoOn();
        browser.Find("input[name=person]");
    }

    private Browser Open(string language)
    {
        Browser browser = portal.OpenBrowser();
        browser.Open("/language?to=" + language);
        return browser;
    }
}
