using Microsoft.Extensions.Logging;

namespace EIdentity.Population;

/// <summary>Asks the register over SOAP.</summary>
internal sealed class PopulationRegister(
    PopulationOptions options,
    RegisterTransport transport,
    RegisterPipeline pipeline,
    TimeProvider time,
    ILogger logger) : IPopulationRegister
{
    public Task<Verdict> VerifyAsync(PersonIdentity identity, Purpose purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(purpose);
        return AskAsync(RegisterOperation.Verify, identity, CitizenFields.None, purpose, VerificationAnswer.Read, cancellationToken);
    }

    public Task<FindResult> FindAsync(
        PersonIdentity identity,
        CitizenFields fields,
        Purpose purpose,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(purpose);
        return fields.IsQuestion()
            ? AskAsync(
                RegisterOperation.Find,
                identity,
                fields,
                purpose,
                body => FindAnswer.Read(body, identity, fields, options.NameForm),
                cancellationToken)
            : throw new ArgumentException("Ask for at least one field, and for none that is not defined.", nameof(fields));
    }

    private async Task<T> AskAsync<T>(
        RegisterOperation operation,
        PersonIdentity identity,
        CitizenFields fields,
        Purpose purpose,
        Func<SoapBody, T> read,
        CancellationToken cancellationToken)
    {
        long startedAt = time.GetTimestamp();
        string? requestId = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            ProcedureOptions procedure = ProcedureGate.Open(options, purpose, fields);
            requestId = QuestionId.Create();
            byte[] envelope = SoapQuestion.Write(operation, requestId, identity, procedure, purpose.Actor, options);
            SoapBody body = await pipeline.ExecuteAsync(token => AttemptAsync(envelope, token), cancellationToken).ConfigureAwait(false);
            T answer = read(body);
            Log.Answered(logger, operation.Name, time.GetElapsedTime(startedAt).TotalMilliseconds, requestId);
            return answer;
        }
        catch (PopulationRegisterException failure)
        {
            failure.RequestId = requestId;
            Log.Failed(logger, operation.Name, time.GetElapsedTime(startedAt).TotalMilliseconds, failure);
            throw;
        }
    }

    private async ValueTask<SoapBody> AttemptAsync(byte[] envelope, CancellationToken cancellationToken)
    {
        RegisterReply reply = await transport.SendAsync(envelope, cancellationToken).ConfigureAwait(false);
        return SoapReply.Open(reply, options);
    }
}
