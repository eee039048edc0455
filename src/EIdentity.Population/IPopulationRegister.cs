namespace EIdentity.Population;

/// <summary>Asks the National Population Database about one person at a time.</summary>
/// <remarks>
/// <para>Prefer <see cref="VerifyAsync"/>: where a yes or no answers the need, no data has to travel.</para>
/// <para>
/// Each question is recorded before it leaves and each answer before it is handed over (<see cref="ILookUpRecord"/>); where
/// that fails, the look-up does (EID3015).
/// </para>
/// <para>
/// The register matches number, name and birth date together and never says which of them did not fit. Answers are not
/// cached. An answer that names another person or another request is refused (EID3009). The
/// implementation is safe to use from many threads at once.
/// </para>
/// </remarks>
public interface IPopulationRegister
{
    /// <summary>Asks whether a person with this number, name and birth date exists, without receiving data.</summary>
    /// <remarks>Source: service XacThucThongTinCongDan.</remarks>
    /// <param name="identity">The person.</param>
    /// <param name="purpose">Why, and who asks; the procedure must be in the settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// <see cref="Verdict.Confirmed"/>, <see cref="Verdict.NotConfirmed"/>, or <see cref="Verdict.Inconclusive"/> when the
    /// register's answer is well formed but empty. An answer of another shape is an error, not a verdict.
    /// </returns>
    /// <exception cref="PopulationRegisterException">
    /// The register could not answer, does not permit the call, or answered nonsense.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Verdict> VerifyAsync(PersonIdentity identity, Purpose purpose, CancellationToken cancellationToken = default);

    /// <summary>Looks up the named fields of a person with this number, name and birth date.</summary>
    /// <remarks>
    /// Source: service TraCuuThongTinCongDan. The register sends the whole record; only the fields asked for are read out
    /// of it.
    /// </remarks>
    /// <param name="identity">The person.</param>
    /// <param name="fields">The fields, at least one; each must be listed for the procedure in the settings.</param>
    /// <param name="purpose">Why, and who asks; the procedure must be in the settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="PopulationRegisterException">
    /// The register could not answer, does not permit the call, or answered nonsense.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<FindResult> FindAsync(
        PersonIdentity identity,
        CitizenFields fields,
        Purpose purpose,
        CancellationToken cancellationToken = default);
}
