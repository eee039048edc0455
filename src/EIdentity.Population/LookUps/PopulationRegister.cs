using Microsoft.Extensions.Logging;

namespace EIdentity.Population;

/// <summary>Asks the register over SOAP.</summary>
internal sealed class PopulationRegister(
    PopulationOptions options,
    RegisterTransport transport,
    RegisterPipeline pipeline,
    LookUpRecorder recorder,
    PersonLimit limit,
    string name,
    TimeProvider time,
    ILogger logger) : IPopulationRegister
{
    public Task<Verdict> VerifyAsync(PersonIdentity identity, Purpose purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(purpose);
        RegisterQuestion question = new(RegisterOperation.Verify, identity, CitizenFields.None, purpose);
        return AskAsync(question, static (body, _) => VerificationAnswer.Read(body), AnswerResult.Of, cancellationToken);
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
                (body, requestId) => WithOrigin(FindAnswer.Read(body, identity, fields, options.NameForm), question, requestId),
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
        Func<SoapBody, string, T> read,
        Func<T, LookUpResult> resultOf,
        CancellationToken cancellationToken)
    {
        long startedAt = time.GetTimestamp();
        string? requestId = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            ProcedureOptions procedure = ProcedureGate.Open(options, question.Purpose, question.Fields);
            await limit.CountAsync(question, cancellationToken).ConfigureAwait(false);
            requestId = QuestionId.Create();
            byte[] envelope = SoapQuestion.Write(
                question.Operation, requestId, question.Person, procedure, question.Purpose.Actor, options);
            await recorder.IntentAsync(question, requestId, cancellationToken).ConfigureAwait(false);
            T answer = await SendAsync(question, requestId, envelope, read, cancellationToken).ConfigureAwait(false);
            await recorder.OutcomeAsync(requestId, resultOf(answer), null, cancellationToken).ConfigureAwait(false);
            Log.Answered(logger, question.Operation.Name, time.GetElapsedTime(startedAt).TotalMilliseconds, requestId);
            return answer;
        }
        catch (PopulationRegisterException failure)
        {
            failure.RequestId = requestId;
            Log.Failed(logger, question.Operation.Name, time.GetElapsedTime(startedAt).TotalMilliseconds, failure);
            throw;
        }
    }

    private async Task<T> SendAsync<T>(
        RegisterQuestion question,
        string requestId,
        byte[] envelope,
        Func<SoapBody, string, T> read,
        CancellationToken cancellationToken)
    {
        try
        {
            SoapBody body = await pipeline.ExecuteAsync(token => AttemptAsync(envelope, token), cancellationToken).ConfigureAwait(false);
            T answer = read(body, requestId);
            AskedPerson.ThrowIfAnother(body, question, requestId);
            return answer;
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
            Log.Failed(logger, question.Operation.Name, time.GetElapsedTime(startedAt).TotalMilliseconds, unrecorded);
        }
    }

    private async ValueTask<SoapBody> AttemptAsync(byte[] envelope, CancellationToken cancellationToken)
    {
        RegisterReply reply = await transport.SendAsync(envelope, cancellationToken).ConfigureAwait(false);
        return SoapReply.Open(reply, options);
    }
}
