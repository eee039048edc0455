using OpenQA.Selenium;

namespace EIdentity.BrowserTests;

public sealed class JourneyTests(Portal portal) : IClassFixture<Portal>
{
    private const string Apply = "/procedures/1.004873/apply";
    private const string Notice = "Trước khi tra cứu thông tin của bạn";
    private const string FormTitle = "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân";
    private const string LanNumber = "000190000017";

    [Fact]
    public void A_citizen_of_level_2_submits_a_dossier_without_typing_what_the_register_knows()
    {
        using Browser browser = portal.OpenBrowser();
        browser.Open("/");
        browser.Keep("front");
        browser.FindButton("Cấp Giấy xác nhận tình trạng hôn nhân").Click();
        browser.Keep("procedure");
        browser.FindButton("Đăng nhập bằng tài khoản định danh điện tử").Click();
        browser.Keep("sandbox-sign-in");
        browser.SignIn("lan");
        browser.WaitForHeading(Notice);
        browser.Keep("notice");
        browser.FindButton("Tiếp tục").Click();
        browser.WaitForHeading(FormTitle);

        Assert.Equal("Nguyễn Thị Lan", browser.ValueOf("FullName"));
        Assert.Equal("14/05/1990", browser.ValueOf("BirthDate"));
        Assert.Equal("Chưa kết hôn", browser.Find("#MaritalStatus").Text);
        Assert.Contains("An Hòa", browser.Find("#Residence").Text, StringComparison.Ordinal);
        browser.Type("PaperUse", "Vay vốn ngân hàng");
        browser.Keep("form");
        browser.Check();
        browser.Keep("check");
        browser.Submit();
        browser.WaitForHeading("Đã nộp hồ sơ");

        Assert.Matches(@"^000\.00\.00\.H99-\d{6}-\d{4}$", browser.Find("#code").Text);
        browser.Keep("submitted");
        browser.KeepPrint("submitted");
        browser.FindButton("Theo dõi hồ sơ").Click();
        browser.Keep("my-dossiers");
    }

    [Fact]
    public void The_number_is_shown_when_asked_for_and_hides_itself()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("lan");
        string masked = browser.Find("#number").Text;

        Assert.DoesNotContain(LanNumber, browser.Source, StringComparison.Ordinal);
        Assert.EndsWith(LanNumber[^3..], masked, StringComparison.Ordinal);
        browser.Run("document.querySelector('[data-reveal]').dataset.seconds = 1");
        browser.FindButton("Hiện số trong 30 giây").Click();
        browser.WaitForText("#number", LanNumber);
        browser.WaitForText("#number", masked);
    }

    [Theory]
    [InlineData("tu", "1938", "•••••••••031")]
    [InlineData("hoa", "09/09/1985", "•••••••••058")]
    public void A_form_shows_as_much_as_is_known_and_invents_nothing(string person, string birthDate, string number)
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm(person);

        Assert.Equal(birthDate, browser.ValueOf("BirthDate"));
        Assert.Equal(number, browser.Find("#number").Text);
    }

    [Fact]
    public void An_old_account_of_level_1_shows_the_number_it_has()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenAtLevel1("ba");
        browser.FillFormByHand();

        Assert.Equal("02/03/1955", browser.ValueOf("BirthDate"));
        Assert.Equal("••••••066", browser.Find("#number").Text);
    }

    [Fact]
    public void A_dossier_of_another_citizen_is_not_found()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("lan");
        string form = browser.Address.AbsolutePath;
        browser.FindButton("Đăng xuất").Click();
        browser.FindButton("Đăng nhập");

        browser.OpenForm("dao");
        browser.Open(form);

        browser.WaitForHeading("Không tìm thấy trang này");
    }

    [Fact]
    public void A_citizen_of_level_1_reads_how_to_raise_the_level_when_submitting()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenAtLevel1("minh");
        browser.FillFormByHand();
        browser.Check();
        browser.Submit();
        browser.SignIn("minh", level: 1);

        browser.WaitForHeading("Tài khoản của bạn chưa đạt mức độ 2");
        browser.Keep("level-too-low");
        browser.FindButton("Xem hướng dẫn").Click();
        browser.WaitForHeading("Đăng nhập bằng tài khoản định danh điện tử");
        browser.Keep("help");
        browser.Open("/dossiers");
        Assert.Equal("Bản nháp", browser.Find(".tag").Text);
    }

    [Fact]
    public void A_citizen_who_has_to_raise_the_level_first_finds_the_saved_draft_again()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenAtLevel1("minh");
        browser.FillFormByHand();
        browser.FindButton("Lưu bản nháp").Click();
        browser.WaitForHeading("Hồ sơ của tôi");

        browser.Find("ul.cards li:first-child a").Click();

        browser.WaitForHeading(FormTitle);
        Assert.Equal("Vay vốn ngân hàng", browser.ValueOf("PaperUse"));
    }

    [Fact]
    public void Who_filled_the_form_in_at_level_1_steps_up_sees_what_was_typed_and_sends_it_once()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenAtLevel1("hoa");
        browser.Keep("notice-level-1");
        browser.FillFormByHand();
        browser.Keep("form-level-1");
        browser.Check();
        browser.Keep("check-level-1");
        browser.Submit();
        browser.SignIn("hoa");

        browser.WaitForHeading("Kiểm tra trước khi nộp");
        Assert.Contains("Vay vốn ngân hàng", browser.Find("dl").Text, StringComparison.Ordinal);
        Assert.True(browser.Find("#Pledge").Selected);
        browser.FindButton("Nộp hồ sơ").Click();
        browser.WaitForHeading("Đã nộp hồ sơ");
        string code = browser.Find("#code").Text;
        browser.Open("/dossiers");
        Assert.Equal(1, browser.Source.Split(code).Length - 1);
        string newest = browser.Find("ul.cards li:first-child").Text;
        Assert.Contains(code, newest, StringComparison.Ordinal);
        Assert.DoesNotContain("Bản nháp", newest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_up_as_another_person_ends_the_session_and_sends_nothing()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenAtLevel1("tu");
        browser.FillFormByHand();
        browser.Check();
        browser.Submit();
        browser.SignIn("dao");

        browser.WaitForHeading("Phiên đăng nhập đã kết thúc");
        browser.Keep("another-person");
        browser.FindButton("Đăng nhập");
        browser.Open("/dossiers");
        browser.SignIn("tu");
        browser.WaitForHeading("Hồ sơ của tôi");
        Assert.DoesNotContain("000.00.00.H99", browser.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_register_is_asked_only_after_level_2_is_proven()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenAtLevel1("lan");
        browser.FindButton("Đăng nhập bằng tài khoản mức độ 2").Click();
        browser.SignIn("lan");

        browser.WaitForHeading(Notice);
        browser.FindButton("Tiếp tục").Click();
        browser.WaitForHeading(FormTitle);
        Assert.Contains("An Hòa", browser.Find("#Residence").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citizen_who_stops_a_step_up_stays_signed_in()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenAtLevel1("lan");
        browser.FillFormByHand();
        browser.FindButton("English").Click();
        browser.WaitForHeading("Application for a confirmation of marital status");
        browser.Keep("form-level-1-english");
        browser.FindButton("Check before you submit").Click();
        browser.WaitForHeading("Check before you submit");
        browser.Keep("check-level-1-english");
        browser.Find("#Pledge").Click();
        browser.FindButton("Submit").Click();
        browser.Find("button[value=cancel]").Click();

        browser.WaitForHeading("You cancelled proving who you are");
        browser.Keep("stopped-english");
        browser.FindButton("Sign out");
        browser.FindButton("Back to the form").Click();
        Assert.Equal("Vay vốn ngân hàng", browser.ValueOf("PaperUse"));
    }

    [Fact]
    public void A_citizen_who_cancels_finds_a_calm_page_and_a_way_on()
    {
        using Browser browser = portal.OpenBrowser();
        browser.Open(Apply);
        browser.Find("button[value=cancel]").Click();

        browser.WaitForHeading("Bạn chưa đăng nhập");
        browser.Keep("cancelled");
        browser.FindButton("Đăng nhập lại").Click();
        browser.SignIn("lan");
        browser.WaitForHeading(Notice);
    }

    [Fact]
    public void A_language_once_chosen_stays_and_keeps_what_was_typed()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("lan");
        browser.Type("PaperUse", "Đăng ký kết hôn");

        browser.FindButton("English").Click();
        browser.WaitForHeading("Application for a confirmation of marital status");

        Assert.Equal("en", browser.Language);
        Assert.Equal("Đăng ký kết hôn", browser.ValueOf("PaperUse"));
        browser.Keep("form-english");
        browser.Open("/");
        Assert.Equal("en", browser.Language);
    }

    [Fact]
    public void A_form_with_mistakes_says_which_and_leads_to_them()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("lan");
        browser.Type("Phone", "12" + Keys.Enter);

        browser.FindButton("Hãy ghi mục đích sử dụng.").Click();
        browser.Keep("form-mistakes");

        Assert.Equal("PaperUse", browser.Focused.GetAttribute("id"));
        Assert.Equal("12", browser.ValueOf("Phone"));
    }

    [Fact]
    public void Signing_in_needs_no_mouse()
    {
        using Browser browser = portal.OpenBrowser();
        browser.Open("/procedures/1.004873");
        browser.TabTo("Đăng nhập bằng tài khoản định danh điện tử");
        browser.Press(Keys.Enter);
        browser.Find("input[name=person][value=lan]");
        browser.TabTo("Tiếp tục");
        browser.Press(Keys.Enter);
        browser.WaitForHeading(Notice);
        browser.TabTo("Tiếp tục");
        browser.Press(Keys.Space);

        browser.WaitForHeading(FormTitle);
    }

    [Fact]
    public void Signing_out_ends_the_session_here_and_at_the_provider()
    {
        using Browser browser = portal.OpenBrowser();
        browser.OpenForm("lan");

        browser.FindButton("Đăng xuất").Click();
        browser.FindButton("Đăng nhập");

        browser.Open(Apply);
        browser.Find("button[value=continue]");
    }
}
