using EIdentity.Population;

namespace EIdentity.Benchmarks;

/// <summary>Keeps the last records of look-ups in memory.</summary>
internal sealed class MemoryRecord : ILookUpRecord
{
    private IntentRecord? _intent;
    private OutcomeRecord? _outcome;

    /// <summary>Says whether the last question has an outcome.</summary>
    public bool IsComplete => _intent is not null && _intent.RequestId == _outcome?.RequestId;

    public Task IntentAsync(IntentRecord intent, CancellationToken cancellationToken = default)
    {
        _intent = intent;
        return Task.CompletedTask;
    }

    public Task OutcomeAsync(OutcomeRecord outcome, CancellationToken cancellationToken = default)
    {
        _outcome = outcome;
        return Task.CompletedTask;
    }
}
