namespace EIdentity.Population;

/// <summary>Asks the register: gate, limits, record, the exchange inside its budgets, and the mapping of what came.</summary>
internal sealed class PopulationRegister(
    PopulationOptions options,
    RegisterExchange exchange,
    RegisterPipeline pipeline,
    LookUpRecorder recorder,
    PersonLimit limit,
    string name,
    TimeProvider time,
    LookUpReports reports) : IPopulationRegister
{
    public Task<Verdict> VerifyAsync(PersonIdentity identity, Purpose purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(purpose);
        RegisterQuestion question = new(RegisterOperation.Verify, identity, CitizenFields.None, purpose);
        return AskAsync(question, static (answer, _) => VerificationAnswer.Read(answer), AnswerResult.Of, cancellationToken);
    }

    public Task<FindResult> FindAsync(
        PersonIdentity identity,
        CitizenFields fields,
        Purpose purpose,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(purpose);
        RegisterQuestion question = new(RegisterOperation.Find, identity, fields, purpose);
        return fields.IsQuestion()
            ? AskAsync(
                question,
                (answer, requestId) => WithOrigin(FindAnswer.Read(answer, identity, fields, options.NameForm), question, requestId),
                AnswerResult.Of,
                cancellationToken)
            : throw new ArgumentException("Ask for at least one field, and for none that is not defined.", nameof(fields));
    }

    private FindResult WithOrigin(FindResult result, RegisterQuestion question, string requestId)
    {
        RegisteredFor owner = RegisteredFor.Of(question.Purpose.Dossier.Reveal(), question.Person);
        return result.Match<FindResult>(
            citizen => new FindResult.Found(citizen) { Origin = new FoundOrigin(name, requestId, time.GetUtcNow(), owner) },
            () => result);
    }

    private async Task<T> AskAsync<T>(
        RegisterQuestion question,
        Func<RegisterAnswer, string, T> map,
        Func<T, LookUpResult> resultOf,
        CancellationToken cancellationToken)
    {
        long startedAt = time.GetTimestamp();
        string? requestId = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            ProcedureOptions procedure = ProcedureGate.Open(options, question.Purpose, question.Fields, time.GetUtcNow());
            PersonDigest person = recorder.DigestOf(question);
            await limit.CountAsync(question, person, cancellationToken).ConfigureAwait(false);
            requestId = QuestionId.Create();
            RegisterMessage message = exchange.Write(question, requestId, procedure);
            await recorder.IntentAsync(question, person, requestId, cancellationToken).ConfigureAwait(false);
            T answer = await SendAsync(question, requestId, message, map, cancellationToken).ConfigureAwait(false);
            await recorder.OutcomeAsync(requestId, resultOf(answer), null, cancellationToken).ConfigureAwait(false);
            reports.Answered(question, startedAt, requestId);
            return answer;
        }
        catch (PopulationRegisterException failure)
        {
            failure.RequestId = requestId;
            reports.Failed(question, startedAt, failure);
            throw;
        }
    }

    private async Task<T> SendAsync<T>(
        RegisterQuestion question,
        string requestId,
        RegisterMessage message,
        Func<RegisterAnswer, string, T> map,
        CancellationToken cancellationToken)
    {
        try
        {
            RegisterAnswer answer = await pipeline
                .ExecuteAsync(token => exchange.AskAsync(message, question, token), cancellationToken)
                .ConfigureAwait(false);
            T read = map(answer, requestId);
            AskedPerson.ThrowIfAnother(answer, question, requestId);
            return read;
        }
        catch (Exception failure)
        {
            await RecordFailureAsync(question, requestId, failure).ConfigureAwait(false);
            throw;
        }
    }

    // There is no answer to hold back, and the caller needs the failure that came first. An intent without an outcome says as
    // much: asked, and no answer handed over.
    private async Task RecordFailureAsync(RegisterQuestion question, string requestId, Exception failure)
    {
        long startedAt = time.GetTimestamp();
        try
        {
            LookUpResult result = failure is OperationCanceledException ? LookUpResult.Cancelled : LookUpResult.Failed;
            ErrorCode? error = (failure as PopulationRegisterException)?.Error;
            await recorder.OutcomeAsync(requestId, result, error, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PopulationRegisterException unrecorded)
        {
            unrecorded.RequestId = requestId;
            reports.NotRecorded(question, startedAt, unrecorded);
        }
    }
}
