using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EIdentity.IntegrationTests;

/// <summary>Says when drafts have been removed from the database.</summary>
internal sealed class Removals : DbCommandInterceptor
{
    private TaskCompletionSource _removed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next removal.</summary>
    public Task NextAsync()
    {
        _removed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _removed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("DELETE FROM \"Dossiers\"", StringComparison.Ordinal))
        {
            _removed.TrySetResult();
        }

        return ValueTask.FromResult(result);
    }
}
