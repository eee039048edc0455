extern alias Portal;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

public sealed class DatabaseCreationTests
{
    private const string Database = "of-an-earlier-portal;Mode=Memory;Cache=Shared";

    [Fact]
    public async Task A_database_of_an_earlier_portal_stops_the_start_and_says_what_to_do()
    {
        await using SqliteConnection kept = new($"Data Source={Database}");
        await kept.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand old = new("CREATE TABLE Dossiers (Id TEXT PRIMARY KEY, FullName_Text TEXT)", kept);
        await old.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using PortalJourney portal = new(database: Database);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => portal.Services);

        Assert.Contains("Delete the file, or name another in Portal:Database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_this_portal_is_opened_again()
    {
        await using PortalJourney portal = new();
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        DatabaseCreation again = new(portal.Services.GetRequiredService<IServiceScopeFactory>());

        await again.StartAsync(TestContext.Current.CancellationToken);

        PortalDatabase database = scope.ServiceProvider.GetRequiredService<PortalDatabase>();
        Assert.Empty(await database.Dossiers.ToListAsync(TestContext.Current.CancellationToken));
    }
}
