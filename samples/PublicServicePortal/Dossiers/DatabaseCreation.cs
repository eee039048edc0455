using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PublicServicePortal;

/// <summary>Creates the sample's database at start; a real portal migrates its own on deployment.</summary>
public sealed class DatabaseCreation(IServiceScopeFactory scopes) : IHostedService
{
    // Rises whenever the tables change. SQLite keeps the number in the file; it is 0 in files from before it was kept.
    private const int SchemaVersion = 5;

    // A mistake in code cannot touch the list of look-ups either. Who owns the file still can.
    private static readonly FormattableString OnlyAdd = $"""
        CREATE TRIGGER LookUpsAreNotChanged BEFORE UPDATE ON LookUps
        BEGIN SELECT RAISE(ABORT, 'The list of look-ups is only added to.'); END;
        CREATE TRIGGER LookUpsAreKept BEFORE DELETE ON LookUps WHEN OLD.At >= (SELECT MAX(Since) FROM LookUpRetention)
        BEGIN SELECT RAISE(ABORT, 'This look-up is still kept.'); END;
        """;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        DatabaseFacade database = scope.ServiceProvider.GetRequiredService<PortalDatabase>().Database;
        if (await database.EnsureCreatedAsync(cancellationToken))
        {
            await database.ExecuteSqlAsync(OnlyAdd, cancellationToken);
            await database.ExecuteSqlAsync($"PRAGMA user_version = 5", cancellationToken);
            return;
        }

        List<int> versions = await database.SqlQuery<int>($"PRAGMA user_version").ToListAsync(cancellationToken);
        if (versions[0] != SchemaVersion)
        {
            throw new InvalidOperationException(
                $"The portal's database is of schema {versions[0]}, and this portal reads schema {SchemaVersion}: its tables have changed. "
                + "Delete the file, or name another in Portal:Database; the sample does not migrate its own.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
