namespace EIdentity.Population.Tests.Audit;

/// <summary>A record of the program's own that fails as it is told, and remembers what it was given.</summary>
internal sealed class FailingRecord(Func<Task>? intent = null, Func<Task>? outcome = null) : ILookUpRecord
{
    public CancellationToken LastToken { get; private set; }

    public List<IntentRecord> Intents { get; } = [];

    public List<OutcomeRecord> Outcomes { get; } = [];

    public Task IntentAsync(IntentRecord record, CancellationToken cancellationToken = default)
    {
        Intents.Add(record);
        LastToken = cancellationToken;
        return intent?.Invoke() ?? Task.CompletedTask;
    }

    public Task OutcomeAsync(OutcomeRecord record, CancellationToken cancellationToken = default)
    {
        Outcomes.Add(record);
        return outcome?.Invoke() ?? Task.CompletedTask;
    }
}
