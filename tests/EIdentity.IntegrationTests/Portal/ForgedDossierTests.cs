extern alias Portal;

using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

/// <summary>What somebody who may write the portal's database can make of it (P1, P8).</summary>
public sealed class ForgedDossierTests
{
    private const string Apply = "/procedures/1.004873/apply";
    private const string Mark = "Từ dữ liệu dân cư";
    private static readonly Dictionary<string, string> Use = new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" };

    // {0} is the dossier of the test, {1} an older one of the same citizen, {2} another citizen's.
    public static TheoryData<string> Forgeries =>
    [
        "UPDATE Dossiers SET MaritalStatus_Registered = 'Đang có vợ hoặc chồng' WHERE Id = {0}",
        "UPDATE Dossiers SET MaritalStatus_Registered = '' WHERE Id = {0}",
        "UPDATE Dossiers SET MaritalStatus_Seal = NULL WHERE Id = {0}",
        "UPDATE Dossiers SET MaritalStatus_Seal = MaritalStatus_Seal || 'A' WHERE Id = {0}",
        "UPDATE Dossiers SET MaritalStatus_Seal = (SELECT MaritalStatus_Seal FROM Dossiers WHERE Id = {1}) WHERE Id = {0}",
        "UPDATE Dossiers SET MaritalStatus_Seal = Residence_Seal, MaritalStatus_Registered = Residence_Registered WHERE Id = {0}",
        "UPDATE Dossiers SET (MaritalStatus_Seal, MaritalStatus_Registered, Number) = "
            + "(SELECT MaritalStatus_Seal, MaritalStatus_Registered, Number FROM Dossiers WHERE Id = {2}) WHERE Id = {0}",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task P8_a_forged_draft_shows_no_mark_in_that_field_and_is_not_submitted(string forgery)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string form, Guid[] ids) = await BeginAsync(portal);
        await ForgeAsync(portal, forgery, ids);

        string shown = await browser.GetStringAsync($"/dossiers/{ids[0]}/form", Cancellation);
        string answer = await PortalJourney.SubmitAsync(browser, form, Use);

        Assert.Equal((2, 1), (CountOf(Mark, form), CountOf(Mark, shown)));
        Assert.Contains("name=\"Form.MaritalStatus\"", shown, StringComparison.Ordinal);
        Assert.Contains("Cần lấy lại thông tin trước khi nộp", answer, StringComparison.Ordinal);
        Dossier kept = await ReadAsync(portal, ids[0]);
        Assert.Equal((false, null, null), (kept.IsSubmitted, kept.MaritalStatus.Registered, kept.MaritalStatus.Seal));
    }

    [Fact]
    public async Task After_the_refusal_the_citizen_fetches_the_answer_again_and_submits()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string form, Guid[] ids) = await BeginAsync(portal);
        await ForgeAsync(portal, Forgeries.First(), ids);
        string refused = await PortalJourney.SubmitAsync(browser, form, Use);

        string filled = await PortalJourney.PressAsync(browser, refused, "LookUp", Use);
        string dossier = await PortalJourney.SubmitAsync(browser, filled, Use);

        Assert.Equal(2, CountOf(Mark, filled));
        Assert.Contains("000.00.00.H99", dossier, StringComparison.Ordinal);
        Assert.Equal("Chưa kết hôn", (await ReadAsync(portal, ids[0])).MaritalStatus.Text);
    }

    [Fact]
    public async Task A_submitted_dossier_says_where_each_answer_came_from()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string form, Guid[] ids) = await BeginAsync(portal);

        string dossier = await PortalJourney.SubmitAsync(browser, form, Use);

        Dossier kept = await ReadAsync(portal, ids[0]);
        RegisteredAnswers answers = portal.Services.GetRequiredService<RegisteredAnswers>();
        ProvenAnswer[] proven = [.. answers.Prove(kept, People.Lan.Citizen)];
        Assert.Equal(
            [AnswerSource.Account, AnswerSource.Account, AnswerSource.Register, AnswerSource.Register],
            proven.Select(answer => answer.Source));
        Assert.Equal(2, CountOf("Theo tài khoản định danh điện tử", dossier));
        Assert.Contains($"(mã yêu cầu {proven[2].RequestId})", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_said_to_be_typed()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);

        string dossier = await PortalJourney.SubmitAsync(browser, form, new(Use)
        {
            ["Form.FullName"] = "Nguyễn Thị Lan",
            ["Form.BirthDate"] = "14/05/1990",
            ["Form.Residence"] = "Số 1 đường Minh Họa",
            ["Form.MaritalStatus"] = "Chưa kết hôn",
        });

        Assert.Equal((3, 0), (CountOf("Bạn tự điền", dossier), CountOf(Mark, dossier)));
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_dossier_that_is_forged_after_its_submission_is_no_longer_marked_in_that_field(string forgery)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string form, Guid[] ids) = await BeginAsync(portal);
        await PortalJourney.SubmitAsync(browser, form, Use);
        await ForgeAsync(portal, forgery, ids);

        string dossier = await browser.GetStringAsync($"/dossiers/{ids[0]}", Cancellation);

        Assert.Equal((1, 1), (CountOf(Mark, dossier), CountOf("Chưa xác minh được là lấy từ dữ liệu dân cư", dossier)));
    }

    [Fact]
    public async Task A_draft_that_is_moved_to_another_account_brings_nothing_of_the_register_along()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, _, Guid[] ids) = await BeginAsync(portal);
        await ForgeAsync(portal, "UPDATE Dossiers SET Owner = (SELECT Owner FROM Dossiers WHERE Id = {0}) WHERE Id = {2}", ids);

        string shown = await browser.GetStringAsync($"/dossiers/{ids[2]}/form", Cancellation);

        Assert.Equal(0, CountOf(Mark, shown));
        Assert.DoesNotContain(People.Dao.Citizen.PermanentResidence!.Reveal(), shown, StringComparison.Ordinal);
    }

    private static int CountOf(string text, string page) => page.Split(text).Length - 1;

    // Another citizen's draft, an older one of Lan's, and the one that the test is about; the register filled all three.
    private static async Task<(TestBrowser Browser, string Form, Guid[] Ids)> BeginAsync(PortalJourney portal)
    {
        (TestBrowser other, string theirs) = await portal.SignInAsync(People.Dao);
        await PortalJourney.BeginFormAsync(other, theirs);
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);
        Guid older = IdOf(browser);
        string again = await browser.GetStringAsync(Apply, Cancellation);
        string form = await PortalJourney.BeginFormAsync(browser, again);
        return (browser, form, [IdOf(browser), older, IdOf(other)]);
    }

    private static Guid IdOf(TestBrowser browser) => Guid.Parse(browser.Location.Segments[2].TrimEnd('/'));

    private static async Task ForgeAsync(PortalJourney portal, string sql, Guid[] ids)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        PortalDatabase database = scope.ServiceProvider.GetRequiredService<PortalDatabase>();
        Assert.Equal(1, await database.Database.ExecuteSqlRawAsync(sql, ids.Cast<object>(), Cancellation));
    }

    private static async Task<Dossier> ReadAsync(PortalJourney portal, Guid id)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDatabase>().Dossiers.SingleAsync(
            dossier => dossier.Id == id, Cancellation);
    }
}
