extern alias Portal;

using EIdentity.Population;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

public sealed class TwoWindowsTests
{
    private static readonly Citizen Lan = People.Lan.Citizen;

    private static Dictionary<string, string> Typed => new()
    {
        ["Form.FullName"] = "Nguyễn Thị Lan",
        ["Form.BirthDate"] = "14/05/1990",
        ["Form.Residence"] = "Số 1A đường Minh Họa, xã Bình Minh, tỉnh An Hòa",
        ["Form.MaritalStatus"] = "Đang có vợ hoặc chồng",
        ["Form.PaperUse"] = "Vay vốn ngân hàng",
    };

    [Fact]
    public async Task What_is_typed_while_the_register_answers_is_not_marked_as_the_registers()
    {
        HeldAnswer answer = new();
        RegisterStub register = new(Lan, answer.WaitAsync);
        await using PortalJourney portal = new(services: services => services.AddSingleton<IPopulationRegister>(register));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri page = browser.Location;
        Dictionary<string, string> same = new(Typed) { ["Form.Residence"] = Lan.PermanentResidence!.Reveal() };
        await PortalJourney.PressAsync(browser, form, "Save", same);
        form = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);

        Task<string> lookUp = PortalJourney.PressAsync(browser, form, "LookUp", same);
        await answer.Asked;
        form = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        Dictionary<string, string> forged = new(Typed) { ["Form.Residence"] = "Số 9 đường Giả", ["Form.PaperUse"] = "Mua nhà" };
        await PortalJourney.PressAsync(browser, form, "Save", forged);
        answer.Give();
        await lookUp;

        Dossier draft = await DraftAsync(portal);
        Assert.Equal(Lan.PermanentResidence.Reveal(), draft.Residence.Text);
        Assert.Equal("Chưa kết hôn", draft.MaritalStatus.Text);
        Assert.True(draft.Residence.IsFromRegister && draft.MaritalStatus.IsFromRegister);
        Assert.Equal("Mua nhà", draft.PaperUse);
    }

    [Theory]
    [InlineData("vi", "Bản nháp đã được thay đổi ở cửa sổ hoặc thiết bị khác", "Nội dung đã lưu: <span lang=\"vi\">Mua nhà")]
    [InlineData("en", "This draft was changed in another window or on another device", "Saved: <span lang=\"vi\">Mua nhà")]
    public async Task What_was_typed_on_an_older_draft_stays_and_is_saved_when_asked_again(string language, string title, string saved)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri page = browser.Location;
        await browser.GetStringAsync($"/language?to={language}", TestContext.Current.CancellationToken);
        await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        await PortalJourney.PressAsync(browser, form, "Save", new(Typed) { ["Form.PaperUse"] = "Mua nhà" });
        await browser.GetStringAsync(page, TestContext.Current.CancellationToken);

        string refused = await PortalJourney.CheckAsync(browser, form, Typed);
        Dossier before = await DraftAsync(portal);
        await PortalJourney.SubmitAsync(browser, refused, Typed);
        Dossier after = await DraftAsync(portal);

        Assert.All([title, saved, "value=\"Vay vốn ngân hàng\""], text => Assert.Contains(text, refused, StringComparison.Ordinal));
        Assert.Equal(("Mua nhà", false), (before.PaperUse, before.IsSubmitted));
        Assert.Equal(("Vay vốn ngân hàng", true), (after.PaperUse, after.IsSubmitted));
    }

    [Fact]
    public async Task Who_saves_a_form_that_the_register_filled_meanwhile_sees_both_texts()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri page = browser.Location;
        await PortalJourney.PressAsync(browser, form, "LookUp", Typed);
        await browser.GetStringAsync(page, TestContext.Current.CancellationToken);

        string refused = await PortalJourney.PressAsync(browser, form, "Save", Typed);

        Assert.Contains(Lan.PermanentResidence!.Reveal(), refused, StringComparison.Ordinal);
        Assert.Contains("Bạn đã ghi: <span lang=\"vi\">Số 1A đường Minh Họa, xã Bình Minh, tỉnh An Hòa", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_after_the_submission_is_shown_and_not_added()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);
        Uri page = browser.Location;
        Dictionary<string, string> late = new(Typed) { ["Form.PaperUse"] = "Sửa sau khi gửi" };
        await PortalJourney.SubmitAsync(browser, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });

        string saved = await PortalJourney.PostAsync(browser, form, new Uri(page, "form?handler=Save&version=1"), late);
        Dictionary<string, string> same = new() { ["Pledge"] = "Tôi cam đoan" };
        string twice = await PortalJourney.PostAsync(browser, form, new Uri(page, "submit?version=1"), same);

        Assert.Contains("Hồ sơ này đã được nộp ở cửa sổ hoặc thiết bị khác", saved, StringComparison.Ordinal);
        Assert.Contains("Sửa sau khi gửi", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("cửa sổ hoặc thiết bị khác", twice, StringComparison.Ordinal);
        Assert.Equal("Vay vốn ngân hàng", (await DraftAsync(portal)).PaperUse);
    }

    [Fact]
    public async Task What_level_1_types_on_a_draft_that_the_register_has_filled_is_shown_again_at_level_2()
    {
        await using PortalJourney portal = new();
        (TestBrowser lower, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(lower, notice, lookUp: false);
        (TestBrowser higher, _) = await portal.SignInAsync(People.Lan);
        string same = await higher.GetStringAsync(lower.Location.AbsolutePath, TestContext.Current.CancellationToken);
        await PortalJourney.PressAsync(higher, same, "LookUp", Typed);

        string asked = await PortalJourney.PressAsync(lower, form, "Save", new(Typed) { ["Form.PaperUse"] = "Mua nhà" });
        string kept = await PortalJourney.ConfirmAsync(lower, asked, People.Lan);
        string refused = await PortalJourney.SendKeptAsync(lower, kept);

        Assert.Contains("value=\"Mua nhà\"", refused, StringComparison.Ordinal);
        Assert.Contains("Nội dung đã lưu: <span lang=\"vi\">Vay vốn ngân hàng", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AssuranceLevel.Level2, AssuranceLevel.Level1)]
    [InlineData(AssuranceLevel.Level1, AssuranceLevel.Level2)]
    [InlineData(AssuranceLevel.Level2, AssuranceLevel.Level2)]
    public async Task What_was_typed_is_saved_after_the_same_person_signed_in_anew_in_another_window(
        AssuranceLevel before, AssuranceLevel after)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Mai, before);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri page = browser.Location;

        using HttpResponseMessage other = await browser.SignInAsync(
            People.Mai, after, cancellationToken: TestContext.Current.CancellationToken);
        using HttpResponseMessage first = await browser.GetAsync(page, TestContext.Current.CancellationToken);
        await PortalJourney.PressAsync(browser, form, "Save", new(Typed));

        Assert.Equal("Vay vốn ngân hàng", (await DraftAsync(portal)).PaperUse);
    }

    [Fact]
    public async Task Another_person_who_signed_in_in_another_window_neither_sees_nor_saves_what_was_typed()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Mai);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri page = browser.Location;

        using HttpResponseMessage other = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: TestContext.Current.CancellationToken);
        using HttpResponseMessage first = await browser.GetAsync(page, TestContext.Current.CancellationToken);
        string refused = await PortalJourney.PressAsync(browser, form, "Save", new(Typed));

        Assert.DoesNotContain("Vay vốn ngân hàng", refused, StringComparison.Ordinal);
        Assert.NotEqual("Vay vốn ngân hàng", (await DraftAsync(portal)).PaperUse);
    }

    private static async Task<Dossier> DraftAsync(PortalJourney portal)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDatabase>().Dossiers.SingleAsync(TestContext.Current.CancellationToken);
    }
}
