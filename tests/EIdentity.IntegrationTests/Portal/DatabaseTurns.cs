using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EIdentity.IntegrationTests;

/// <summary>Makes each command outside a transaction, and each transaction as a whole, a step that waits for its turn.</summary>
internal sealed class DatabaseTurns(Turns turns) : DbCommandInterceptor, IDbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        await WaitAsync(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        await WaitAsync(command);
        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        await turns.WaitAsync();
        return result;
    }

    private Task WaitAsync(DbCommand command) => command.Transaction is null ? turns.WaitAsync() : Task.CompletedTask;
}
