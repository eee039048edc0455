namespace EIdentity.Population;

/// <summary>Keeps the record of look-ups: what is about to be asked, and what came of it.</summary>
/// <remarks>
/// <para>
/// Both methods return when the record is as safe as it will be. Where one throws, or takes longer than 5 seconds, there is
/// no answer (EID3015).
/// </para>
/// <para>
/// A file is used (<see cref="LookUpRecordOptions.Path"/>) unless the program adds a singleton of its own, which then keeps the
/// record of all registers. It is called by many threads at once.
/// </para>
/// </remarks>
public interface ILookUpRecord
{
    /// <summary>Records a question before it leaves.</summary>
    /// <param name="intent">The question.</param>
    /// <param name="cancellationToken">Cancels the call; a question that is cancelled here is not sent.</param>
    Task IntentAsync(IntentRecord intent, CancellationToken cancellationToken = default);

    /// <summary>Records what came of a question before the answer is handed over.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="cancellationToken">Cancels the call; the answer is then not handed over.</param>
    Task OutcomeAsync(OutcomeRecord outcome, CancellationToken cancellationToken = default);
}
