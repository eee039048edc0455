extern alias Portal;

using EIdentity.Population;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

/// <summary>The citizen's own list of look-ups is only added to (P2).</summary>
public sealed class LookUpTraceTests
{
    private const string Nobody = "Chưa có lần tra cứu nào.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_up_stays_in_the_list_when_its_draft_is_deleted()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);
        Uri discard = new(browser.Location, $"/dossiers?handler=Discard&id={browser.Location.Segments[2].TrimEnd('/')}");

        string left = await PortalJourney.PostAsync(browser, await browser.GetStringAsync("/dossiers", Cancellation), discard, []);
        string list = await browser.GetStringAsync("/look-ups", Cancellation);

        Assert.Contains("Bạn chưa có hồ sơ nào.", left, StringComparison.Ordinal);
        Assert.Contains("Đã lấy thông tin.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_look_up_adds_to_the_list_and_replaces_nothing()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        portal.Sandbox.Faults.Arm(RegisterFault.Unavailable, times: 10);
        string form = await PortalJourney.BeginFormAsync(browser, notice);
        portal.Sandbox.Faults.Clear();
        await PortalJourney.PressAsync(browser, form, "LookUp", []);

        string list = await browser.GetStringAsync("/look-ups", Cancellation);

        Assert.Contains("Chưa lấy được thông tin.", list, StringComparison.Ordinal);
        Assert.Contains("Đã lấy thông tin.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_the_list_of_another()
    {
        await using PortalJourney portal = new();
        (TestBrowser lan, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(lan, notice);
        (TestBrowser dao, _) = await portal.SignInAsync(People.Dao);

        Assert.Contains(Nobody, await dao.GetStringAsync("/look-ups", Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain(Nobody, await lan.GetStringAsync("/look-ups", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_lets_nobody_change_or_remove_an_entry()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        PortalDatabase database = scope.ServiceProvider.GetRequiredService<PortalDatabase>();

        Task change = database.LookUps.ExecuteUpdateAsync(
            entry => entry.SetProperty(step => step.Outcome, LookUpOutcome.NotMatched), Cancellation);
        await Assert.ThrowsAsync<SqliteException>(() => change);
        await Assert.ThrowsAsync<SqliteException>(() => database.LookUps.ExecuteDeleteAsync(Cancellation));

        Assert.Equal(
            [LookUpOutcome.NotAsked, LookUpOutcome.Found],
            await database.LookUps.OrderBy(entry => entry.Id).Select(entry => entry.Outcome).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task After_its_years_an_entry_goes_and_a_younger_one_stays()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
        await using PortalJourney portal = new();
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();

        // A clock of its own: the whole portal would live through the years second by second.
        LookUpTrace trace = new(scope.ServiceProvider.GetRequiredService<PortalDatabase>(), time);
        Dossier draft = Dossier.Begin("owner", People.Lan.Citizen, MaritalStatusProcedure.Code, time.GetUtcNow());
        await trace.BeginAsync(draft, Cancellation);
        time.SetUtcNow(time.GetUtcNow().AddYears(LookUpTrace.KeptYears));
        await trace.BeginAsync(draft, Cancellation);

        await trace.SweepAsync(Cancellation);
        int onTheDay = await CountAsync(scope);
        time.Advance(TimeSpan.FromDays(1));
        await trace.SweepAsync(Cancellation);

        Assert.Equal((2, 1), (onTheDay, await CountAsync(scope)));
    }

    [Fact]
    public async Task Where_the_list_cannot_be_written_the_register_is_not_asked()
    {
        bool isAsked = false;
        RegisterStub register = new(People.Lan.Citizen, () =>
        {
            isAsked = true;
            return Task.CompletedTask;
        });
        await using PortalJourney portal = new(services: services => services.AddSingleton<IPopulationRegister>(register));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDatabase>().Database.ExecuteSqlAsync($"DROP TABLE LookUps", Cancellation);

        string page = await PortalJourney.BeginFormAsync(browser, notice);

        Assert.False(isAsked);
        Assert.Contains("<h1>Chưa thực hiện được yêu cầu</h1>", page, StringComparison.Ordinal);
    }

    private static Task<int> CountAsync(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PortalDatabase>().LookUps.CountAsync(Cancellation);
}
