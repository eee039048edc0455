using OpenQA.Selenium;

namespace EIdentity.BrowserTests;

/// <summary>What a citizen typed is on the screen again after they have signed in again, and never on another's.</summary>
public sealed class TypedFormTests(Portal portal) : IClassFixture<Portal>
{
    private const string Check = "Kiểm tra trước khi nộp";
    private const string SessionEnded = "Phiên đăng nhập đã hết hạn";

    [Fact]
    public void What_was_typed_before_the_session_ended_is_shown_again_to_the_same_person()
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "lan");

        browser.EndSession();
        browser.FindButton(Check).Click();
        browser.WaitForHeading(SessionEnded);
        browser.Keep("session-ended");
        browser.FindButton("Đăng nhập lại").Click();
        browser.SignIn("lan");

        browser.WaitForHeading("Nội dung bạn đã nhập vẫn còn");
        browser.Keep("kept-form");
        Assert.Contains(use, browser.Find("main").Text, StringComparison.Ordinal);
        browser.FindButton("Tiếp tục").Click();
        browser.Find("#Pledge");
        Assert.Contains(use, browser.Find("dl").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_before_the_session_ended_is_not_shown_to_another_person()
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "lan");

        browser.EndSession();
        browser.FindButton(Check).Click();
        browser.FindButton("Đăng nhập lại").Click();
        browser.SignIn("dao");

        browser.WaitForHeading("Không tìm thấy trang này");
        Assert.DoesNotContain(use, browser.Source, StringComparison.Ordinal);
        browser.Open("/dossiers");
        Assert.DoesNotContain(use, browser.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("continue")]
    public void What_was_typed_before_a_step_up_that_fails_is_in_the_form_again(string decision)
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "minh");
        browser.Check();
        browser.Submit();

        browser.Find("input[name=person][value=minh]").Click();
        browser.Find("input[name=level][value='1']").Click();
        browser.Find($"button[value={decision}]").Click();
        browser.FindButton("Quay lại tờ khai").Click();

        Assert.Equal(use, browser.ValueOf("PaperUse"));
    }

    [Fact]
    public void What_was_typed_before_a_step_up_is_gone_for_another_person_and_there_for_the_first()
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "hoa");
        string form = browser.Address.AbsolutePath;
        browser.Check();
        browser.Submit();

        browser.SignIn("dao");
        browser.WaitForHeading("Phiên đăng nhập đã kết thúc");
        Assert.DoesNotContain(use, browser.Source, StringComparison.Ordinal);
        browser.Open(form);
        browser.SignIn("hoa", level: 1);

        Assert.Equal(use, browser.ValueOf("PaperUse"));
    }

    [Fact]
    public void What_was_typed_before_the_provider_went_down_is_there_after_the_next_sign_in()
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "dao");
        browser.Check();
        browser.Submit();
        browser.Find("input[name=person]");
        browser.ArmFault("token-unavailable", "dao");

        browser.SignIn("dao");
        browser.FindButton("Quay lại tờ khai");
        browser.Keep("outage-on-return");
        browser.FindButton("Quay lại tờ khai").Click();
        Assert.Equal(use, browser.ValueOf("PaperUse"));
        browser.Check();
        browser.Submit();
        browser.SignIn("dao");

        browser.WaitForHeading(Check);
        Assert.Contains(use, browser.Find("dl").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_before_the_provider_went_down_is_gone_for_another_person_and_there_for_the_first()
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "mai");
        string form = browser.Address.AbsolutePath;
        browser.Check();
        browser.Submit();
        browser.Find("input[name=person]");
        browser.ArmFault("token-unavailable", "mai");
        browser.SignIn("mai");
        browser.FindButton("Quay lại tờ khai").Click();
        browser.Check();
        browser.Submit();

        browser.SignIn("lan");
        browser.WaitForHeading("Phiên đăng nhập đã kết thúc");
        Assert.DoesNotContain(use, browser.Source, StringComparison.Ordinal);
        browser.Open(form);
        browser.SignIn("lan", level: 1);
        browser.WaitForHeading("Không tìm thấy trang này");
        Assert.DoesNotContain(use, browser.Source, StringComparison.Ordinal);
        browser.FindButton("Đăng xuất").Click();
        browser.FindButton("Đăng nhập");
        browser.Open(form);
        browser.SignIn("mai", level: 1);

        Assert.Equal(use, browser.ValueOf("PaperUse"));
    }

    [Fact]
    public void What_waited_while_the_session_was_over_and_the_provider_down_is_not_shown_to_another_person()
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "mai");
        browser.EndSession();
        browser.FindButton(Check).Click();
        browser.FindButton("Đăng nhập lại").Click();
        browser.Find("input[name=person]");
        browser.ArmFault("token-unavailable", "mai");
        browser.SignIn("mai");
        browser.FindButton("Thử lại").Click();

        browser.SignIn("lan", level: 1);
        browser.WaitForHeading("Không tìm thấy trang này");
        Assert.DoesNotContain(use, browser.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_five_words_with_marks_in_another_place_and_a_year_of_birth_fit_a_phone_as_they_were_typed()
    {
        const string Name = "Phạm Thuỳ Hoà Nguyệt Tư";
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("tu");
        browser.Find("#FullName").Clear();
        browser.Type("FullName", Name);
        browser.Type("PaperUse", "Vay vốn ngân hàng");
        browser.Keep("long-name-form");
        browser.Check();
        browser.Keep("long-name-check");

        Assert.Contains(Name, browser.Find("dl").Text, StringComparison.Ordinal);
        Assert.Contains("1938", browser.Find("dl").Text, StringComparison.Ordinal);
        browser.Submit();
        browser.Find("#code");
        browser.Keep("long-name-submitted");
        Assert.Contains(Name, browser.Find("main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_double_click_submits_one_dossier_which_shows_what_was_typed_to_nobody_else()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("tu");
        string use = TypeUse(browser);
        browser.Run("const button = document.querySelector('main form .actions button'); button.click(); button.click();");
        browser.WaitForHeading(Check);
        browser.Find("#Pledge").Click();
        browser.Run("const button = document.querySelector('main form .actions button'); button.click(); button.click();");
        string code = browser.Find("#code").Text;
        string dossier = browser.Address.AbsolutePath;

        browser.FindButton("Đăng xuất").Click();
        browser.FindButton("Đăng nhập");
        browser.Open("/dossiers");
        browser.SignIn("tu");
        browser.WaitForHeading("Hồ sơ của tôi");
        Assert.Equal(1, browser.Source.Split(use).Length - 1);
        browser.Open(dossier);
        Assert.Equal(code, browser.Find("#code").Text);
        Assert.Contains(use, browser.Find("main").Text, StringComparison.Ordinal);
        browser.FindButton("Đăng xuất").Click();
        browser.FindButton("Đăng nhập");
        browser.OpenForm("dao");
        browser.Open(dossier);
        browser.WaitForHeading("Không tìm thấy trang này");
    }

    [Fact]
    public void The_enter_key_leads_from_any_text_field_to_the_check_and_submits_nothing()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("lan");

        browser.Type("PaperUse", "Vay vốn ngân hàng" + Keys.Enter);

        browser.WaitForHeading(Check);
        browser.Find("a[href$='form#PaperUse']").Click();
        browser.WaitForHeading("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân");
        Assert.EndsWith("#PaperUse", browser.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("Vay vốn ngân hàng", browser.ValueOf("PaperUse"));
    }

    [Fact]
    public void A_page_warns_before_its_session_ends_goes_on_when_asked_and_says_when_it_is_over()
    {
        using Browser browser = portal.OpenBrowser();
        string use = TypeForm(browser, "lan");
        Assert.False(browser.Find("#session-end").Displayed);

        browser.Run("document.getElementById('session-end').dataset.warn = 100000");
        browser.FindButton("Tiếp tục");
        browser.Keep("session-ends-soon");
        browser.FindButton("Tiếp tục").Click();
        browser.WaitForText("#session-end p", string.Empty);
        Assert.Equal("300", browser.Find("#session-end").GetAttribute("data-warn"));
        browser.Run("document.getElementById('session-end').dataset.seconds = 0");
        browser.Find("#session-end p:not(:empty)");
        browser.Keep("session-is-over");

        Assert.StartsWith(SessionEnded + ".", browser.Find("#session-end p").Text, StringComparison.Ordinal);
        Assert.False(browser.Find("#session-end button").Displayed);
        Assert.Equal(use, browser.ValueOf("PaperUse"));
    }

    private static string TypeForm(Browser browser, string person)
    {
        browser.OpenAtLevel1(person);
        browser.Find("button[name=lookUp][value=false]").Click();
        browser.Type("Residence", "Số 1 đường Minh Họa, xã Bình Minh, tỉnh An Hòa");
        browser.Find("#MaritalStatus").Click();
        return TypeUse(browser);
    }

    // No other test, and no other person, has typed the same.
    private static string TypeUse(Browser browser)
    {
        string use = $"Vay vốn {Guid.NewGuid():N}";
        browser.Type("PaperUse", use);
        return use;
    }
}
