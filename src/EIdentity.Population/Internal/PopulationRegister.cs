using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Population;

/// <summary>Asks the register over SOAP.</summary>
internal sealed class PopulationRegister : IPopulationRegister
{
    private readonly PopulationOptions _options;
    private readonly RegisterTransport _transport;
    private readonly RegisterPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public PopulationRegister(IOptions<PopulationOptions> options, RegisterTransport transport, RegisterPipeline pipeline, TimeProvider time, ILogger<PopulationRegister> logger)
    {
        _options = options.Value;
        _transport = transport;
        _pipeline = pipeline;
        _time = time;
        _logger = logger;
        if (_options.Address is { IsLoopback: false } address && address.Scheme == Uri.UriSchemeHttp)
        {
            Log.PlainHttp(logger, address.Host);
        }
    }

    public Task<Verdict> VerifyAsync(PersonIdentity identity, Purpose purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(purpose);
        return AskAsync(RegisterOperation.Verify, identity, CitizenFields.None, purpose, VerificationAnswer.Read, cancellationToken);
    }

    public Task<FindResult> FindAsync(PersonIdentity identity, CitizenFields fields, Purpose purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(purpose);
        return fields.IsQuestion()
            ? AskAsync(RegisterOperation.Find, identity, fields, purpose, body => FindAnswer.Read(body, identity, fields, _options.NameForm), cancellationToken)
            : throw new ArgumentException("Ask for at least one field, and for none that is not defined.", nameof(fields));
    }

    private async Task<T> AskAsync<T>(
        RegisterOperation operation, PersonIdentity identity, CitizenFields fields, Purpose purpose, Func<SoapBody, T> read, CancellationToken cancellationToken)
    {
        long startedAt = _time.GetTimestamp();
        string? requestId = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            ProcedureOptions procedure = ProcedureGate.Open(_options, purpose, fields);
            requestId = RequestId.Create();
            byte[] envelope = SoapQuestion.Write(operation, requestId, identity, procedure, purpose.Actor, _options);
            SoapBody body = await _pipeline.ExecuteAsync(token => AttemptAsync(envelope, token), cancellationToken).ConfigureAwait(false);
            T answer = read(body);
            Log.Answered(_logger, operation.Name, _time.GetElapsedTime(startedAt).TotalMilliseconds, requestId);
            return answer;
        }
        catch (PopulationRegisterException failure)
        {
            failure.RequestId = requestId;
            Log.Failed(_logger, operation.Name, _time.GetElapsedTime(startedAt).TotalMilliseconds, failure);
            throw;
        }
    }

    private async ValueTask<SoapBody> AttemptAsync(byte[] envelope, CancellationToken cancellationToken)
    {
        RegisterReply reply = await _transport.SendAsync(envelope, cancellationToken).ConfigureAwait(false);
        return SoapReply.Open(reply, _options);
    }
}
