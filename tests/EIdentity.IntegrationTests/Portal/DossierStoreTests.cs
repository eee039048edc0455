extern alias Portal;

using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

public sealed class DossierStoreTests
{
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
        await first.ServiceProvider.GetRequiredService<DossierStore>().SubmitAsync(submitted, TestContext.Current.CancellationToken);
        stale.Take(new DossierForm { PaperUse = "Sửa sau khi gửi" });

        bool isSaved = await second.ServiceProvider.GetRequiredService<DossierStore>().SaveAsync(TestContext.Current.CancellationToken);

        await using AsyncServiceScope third = portal.Services.CreateAsyncScope();
        Assert.False(isSaved);
        Assert.NotEqual("Sửa sau khi gửi", (await DraftAsync(third)).PaperUse);
    }

    private static Task<Dossier> DraftAsync(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PortalDatabase>().Dossiers.SingleAsync(TestContext.Current.CancellationToken);
}
