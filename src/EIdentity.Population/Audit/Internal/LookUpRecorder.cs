namespace EIdentity.Population;

/// <summary>Has each look-up recorded in time: before the question leaves, and before the answer is handed over.</summary>
internal sealed class LookUpRecorder(ILookUpRecord record, PersonDigester digester, string register, TimeProvider time)
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(5);

    /// <summary>Digests who a question is about, under the record's key.</summary>
    public PersonDigest DigestOf(RegisterQuestion question) => digester.Of(question.Person);

    /// <summary>Records a question that is about to leave.</summary>
    /// <exception cref="PopulationRegisterException">EID3015: there is no record, so the question must not leave.</exception>
    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    public Task IntentAsync(RegisterQuestion question, PersonDigest person, string requestId, CancellationToken cancellationToken)
    {
        Actor actor = question.Purpose.Actor;
        string? account = actor.Match<string?>(static officer => officer, static () => null, static job => job);
        PersonDigest? officer = actor.Match(digester.OfNumberIn, static () => null, static _ => null);
        IntentRecord intent = new()
        {
            RequestId = requestId,
            Register = register,
            Operation = question.Operation.Name,
            At = time.GetUtcNow(),
            Procedure = question.Purpose.Procedure,
            Dossier = question.Purpose.Dossier.Reveal(),
            ActorKind = actor.Match(static _ => "officer", static () => "self", static _ => "batch"),
            Account = officer is null && account is not null ? digester.WithoutNumbers(account) : null,
            Officer = officer,
            Fields = question.Fields,
            Person = person,
        };
        return WriteAsync(token => record.IntentAsync(intent, token), "The question was not sent", cancellationToken);
    }

    /// <summary>Records what came of a question.</summary>
    /// <exception cref="PopulationRegisterException">EID3015: there is no record, so the answer must not be handed over.</exception>
    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    public Task OutcomeAsync(string requestId, LookUpResult result, ErrorCode? error, CancellationToken cancellationToken)
    {
        OutcomeRecord outcome = new()
        {
            RequestId = requestId,
            Register = register,
            At = time.GetUtcNow(),
            Outcome = result,
            Error = error,
        };
        return WriteAsync(
            token => record.OutcomeAsync(outcome, token),
            "The question was sent, and no answer is handed over",
            cancellationToken);
    }

    // A foreign exception may hold what was to be written, so that its text is left behind.
    private async Task WriteAsync(Func<CancellationToken, Task> writeAsync, string consequence, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(LongestWrite, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // Cancelled too, so that a line that still waits for its turn is not written of what never happened.
            Task writing = writeAsync(either.Token);
            await (writing.IsCompleted ? writing : writing.WaitAsync(either.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception failure)
        {
            Exception cause = patience.IsCancellationRequested && failure is OperationCanceledException ? new TimeoutException() : failure;
            throw new PopulationRegisterException(
                ErrorCodes.LookUpNotRecorded,
                $"{consequence}, since the record (Population:Record) failed with {cause.GetType().Name} (0x{cause.HResult:X8}).");
        }
    }
}
