namespace EIdentity.Population;

/// <summary>Keeps the record in a file, one JSON line for each intent and each outcome.</summary>
/// <remarks>It proves nothing to who distrusts the machine: whoever may write the file may change it, and nobody would see.</remarks>
internal sealed class FileLookUpRecord(AppendOnlyFile file) : ILookUpRecord
{
    public Task IntentAsync(IntentRecord intent, CancellationToken cancellationToken = default) =>
        file.AppendAsync(RecordLine.Write(intent), cancellationToken);

    public Task OutcomeAsync(OutcomeRecord outcome, CancellationToken cancellationToken = default) =>
        file.AppendAsync(RecordLine.Write(outcome), cancellationToken);
}
