extern alias Portal;

using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

/// <summary>Drafts are few, and end when it was said that they would (P10, P13).</summary>
public sealed class DraftTests
{
    private const string Apply = "/procedures/1.004873/apply";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vi", "Bạn đã có nhiều bản nháp")]
    [InlineData("en", "You have many drafts open")]
    public async Task P10_one_draft_too_many_is_not_begun_and_the_citizen_reads_what_to_do(string language, string title)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        for (int drafts = 0; drafts < DossierStore.DefaultMostDrafts; drafts++)
        {
            await BeginAsync(browser, notice);
        }

        await browser.GetStringAsync($"/language?to={language}", Cancellation);
        string refused = await BeginAsync(browser, notice);

        Assert.Contains(title, refused, StringComparison.Ordinal);
        Assert.Equal(DossierStore.DefaultMostDrafts, await CountAsync(portal));
    }

    [Fact]
    public async Task Windows_that_begin_at_once_do_not_get_past_the_limit()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);

        await Task.WhenAll(Enumerable.Range(0, DossierStore.DefaultMostDrafts * 2).Select(_ => BeginAsync(browser, notice)));

        Assert.Equal(DossierStore.DefaultMostDrafts, await CountAsync(portal));
    }

    [Fact]
    public async Task Who_deletes_a_draft_can_begin_another_and_no_dossier_or_strangers_draft_is_deleted()
    {
        await using PortalJourney portal = new();
        (TestBrowser lan, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(lan, notice);
        string lans = IdOf(lan);
        await PortalJourney.SubmitAsync(lan, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });
        await BeginAsync(lan, notice);
        string draft = IdOf(lan);
        (TestBrowser dao, _) = await portal.SignInAsync(People.Dao);

        await DiscardAsync(dao, draft);
        await DiscardAsync(lan, lans);
        int before = await CountAsync(portal);
        await DiscardAsync(lan, draft);

        Assert.Equal((2, 1), (before, await CountAsync(portal)));
    }

    [Fact]
    public async Task P13_a_draft_older_than_was_promised_is_neither_listed_nor_opened_nor_written_to()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
        await using PortalJourney portal = new(time);
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);
        await AgeAsync(portal);
        Dossier old = await ReadAsync(portal);
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        DossierStore store = scope.ServiceProvider.GetRequiredService<DossierStore>();
        DossierForm form = new() { PaperUse = "Vay vốn ngân hàng" };

        using HttpResponseMessage page = await browser.GetAsync($"/dossiers/{old.Id}/form", Cancellation);
        string list = await browser.GetStringAsync("/dossiers", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.DoesNotContain(old.Id.ToString(), list, StringComparison.Ordinal);
        Assert.Equal(WriteOutcome.NotFound, await store.SaveAsync(old, old.Version, form, People.Lan.Citizen, Cancellation));
        Assert.Equal(WriteOutcome.NotFound, await store.SubmitAsync(old, old.Version, People.Lan.Citizen, Cancellation));
        Assert.Equal(WriteOutcome.NotFound, await store.RecordAsync(old, new(LookUpOutcome.NotMatched, time.GetUtcNow()), Cancellation));
    }

    [Fact]
    public async Task Old_drafts_are_removed_by_the_clock_though_nobody_visits_and_dossiers_stay()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
        Removals removals = new();
        await using PortalJourney portal = new(
            time, services => services.ConfigureDbContext<PortalDatabase>(options => options.AddInterceptors(removals)));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);
        await PortalJourney.SubmitAsync(browser, form, new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });
        await BeginAsync(browser, notice);

        Task removed = removals.NextAsync();
        time.Advance(TimeSpan.FromDays(DossierStore.DraftLifetimeDays) + Retention.Pause);
        await removed;

        Assert.True((await ReadAsync(portal)).IsSubmitted);
    }

    private static string IdOf(TestBrowser browser) => browser.Location.Segments[2].TrimEnd('/');

    private static Task<string> BeginAsync(TestBrowser browser, string notice) =>
        PortalJourney.PostAsync(browser, notice, new Uri(browser.BaseAddress!, Apply), new() { ["lookUp"] = "false" });

    private static async Task DiscardAsync(TestBrowser browser, string id)
    {
        string page = await browser.GetStringAsync(Apply, Cancellation);
        await PortalJourney.PostAsync(browser, page, new Uri(browser.BaseAddress!, $"/dossiers?handler=Discard&id={id}"), []);
    }

    private static async Task<int> CountAsync(PortalJourney portal)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDatabase>().Dossiers.CountAsync(Cancellation);
    }

    private static async Task<Dossier> ReadAsync(PortalJourney portal)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDatabase>().Dossiers.AsNoTracking().SingleAsync(Cancellation);
    }

    // A session ends before a draft does, so the draft is made older in place of the clock.
    private static async Task AgeAsync(PortalJourney portal)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        DateTimeOffset begun = new(2026, 11, 17, 1, 59, 59, TimeSpan.Zero);
        await scope.ServiceProvider.GetRequiredService<PortalDatabase>().Dossiers.ExecuteUpdateAsync(
            draft => draft.SetProperty(dossier => dossier.BegunAt, begun), Cancellation);
    }
}
