extern alias Portal;

using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

public sealed class DossierStoreTests
{
    private static readonly DossierForm Complete = new()
    {
        FullName = "Nguyễn Thị Lan",
        BirthDate = "14/05/1990",
        Residence = "Số 1 đường Minh Họa",
        MaritalStatus = "Chưa kết hôn",
        PaperUse = "Vay vốn ngân hàng",
    };

    private static readonly Citizen Lan = People.Lan.Citizen;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_tab_still_saves_changes_nothing_of_a_submitted_dossier()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);
        await using AsyncServiceScope first = portal.Services.CreateAsyncScope();
        await using AsyncServiceScope second = portal.Services.CreateAsyncScope();
        Dossier submitted = await DraftAsync(first);
        Dossier stale = await DraftAsync(second);
        await StoreOf(first).CheckAsync(submitted, submitted.Version, Complete, Lan, Cancellation);

        WriteOutcome sent = await StoreOf(first).SubmitAsync(submitted, submitted.Version + 1, Lan, Cancellation);
        DossierForm typed = new() { PaperUse = "Sửa sau khi gửi" };
        WriteOutcome late = await StoreOf(second).SaveAsync(stale, stale.Version, typed, Lan, Cancellation);

        await using AsyncServiceScope third = portal.Services.CreateAsyncScope();
        Assert.Equal((WriteOutcome.Written, WriteOutcome.SubmittedMeanwhile), (sent, late));
        Assert.NotEqual("Sửa sau khi gửi", (await DraftAsync(third)).PaperUse);
    }

    [Fact]
    public async Task Of_two_contexts_that_read_the_same_row_only_one_writes_whatever_the_column()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        await using AsyncServiceScope first = portal.Services.CreateAsyncScope();
        await using AsyncServiceScope second = portal.Services.CreateAsyncScope();
        (await DraftAsync(first)).Take(Complete);
        (await DraftAsync(second)).Take(new RegisterAnswer(LookUpOutcome.NotMatched, DateTimeOffset.UnixEpoch));
        await first.ServiceProvider.GetRequiredService<PortalDatabase>().SaveChangesAsync(Cancellation);

        Task late = second.ServiceProvider.GetRequiredService<PortalDatabase>().SaveChangesAsync(Cancellation);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late);
    }

    [Fact]
    public async Task What_is_wrong_by_the_time_of_the_submission_is_not_submitted()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        Dossier draft = await DraftAsync(scope);
        DossierForm wrong = new()
        {
            FullName = Complete.FullName,
            BirthDate = "99/99/9999",
            Residence = Complete.Residence,
            MaritalStatus = Complete.MaritalStatus,
            PaperUse = Complete.PaperUse,
        };

        WriteOutcome saved = await StoreOf(scope).CheckAsync(draft, draft.Version, wrong, Lan, Cancellation);
        WriteOutcome sent = await StoreOf(scope).SubmitAsync(draft, draft.Version + 1, Lan, Cancellation);

        await using AsyncServiceScope later = portal.Services.CreateAsyncScope();
        Dossier kept = await DraftAsync(later);
        Assert.Equal((WriteOutcome.Incomplete, WriteOutcome.Incomplete), (saved, sent));
        Assert.Equal((false, "99/99/9999"), (kept.IsSubmitted, kept.BirthDate));
    }

    [Fact]
    public async Task What_is_declared_of_one_version_is_no_declaration_of_the_next()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        Dossier draft = await DraftAsync(scope);
        DossierStore store = StoreOf(scope);
        await store.CheckAsync(draft, 1, Complete, Lan, Cancellation);

        WriteOutcome old = await store.PledgeAsync(draft, 1, Cancellation);
        WriteOutcome pledged = await store.PledgeAsync(draft, 2, Cancellation);
        bool isPledged = await IsPledgedAsync(portal);
        await store.SaveAsync(draft, 3, Complete, Lan, Cancellation);

        Assert.Equal((WriteOutcome.ChangedMeanwhile, WriteOutcome.Written), (old, pledged));
        Assert.Equal((true, false), (isPledged, await IsPledgedAsync(portal)));
    }

    private static async Task<bool> IsPledgedAsync(PortalJourney portal)
    {
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        return (await DraftAsync(scope)).IsPledged;
    }

    private static DossierStore StoreOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<DossierStore>();

    private static Task<Dossier> DraftAsync(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PortalDatabase>().Dossiers.SingleAsync(TestContext.Current.CancellationToken);
}
