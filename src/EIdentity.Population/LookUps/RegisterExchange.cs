using System.Collections.Concurrent;

namespace EIdentity.Population;

/// <summary>Sends a question in the dialect of the settings through their gateway, and knows neither.</summary>
internal sealed class RegisterExchange(
    RegisterDialect dialect,
    RegisterGateway gateway,
    RegisterTransport transport,
    PopulationOptions options)
{
    // One for each set of fields that the program asks for.
    private readonly ConcurrentDictionary<(RegisterOperation Operation, CitizenFields Fields), IReadOnlySet<string>> _names = new();

    public RegisterMessage Write(RegisterQuestion question, string requestId, ProcedureOptions procedure) =>
        dialect.Write(question, QuestionMapping.Fill(question, requestId, procedure, options));

    /// <summary>Sends a question once; a fault counts as one whatever the HTTP status.</summary>
    /// <exception cref="PopulationRegisterException">There is no answer, or anything but one with status 200.</exception>
    public async ValueTask<RegisterAnswer> AskAsync(
        RegisterMessage message,
        RegisterQuestion question,
        CancellationToken cancellationToken)
    {
        RegisterReply reply = await transport.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (gateway.FindRefusal(reply) is { } refusal)
        {
            throw refusal;
        }

        RegisterAnswer answer = Read(reply, question);
        if (answer.IsSandbox && !options.AllowSandbox)
        {
            throw new PopulationRegisterException(
                ErrorCodes.RegisterSandboxRefused,
                "The answer is marked as a sandbox's, and AllowSandbox is not set.");
        }

        if (answer.FaultCodes is { } codes)
        {
            throw FaultMeaning.Translate(codes);
        }

        return reply.Status == 200 ? answer : throw gateway.Explain(reply);
    }

    private IReadOnlySet<string> NamesOf(RegisterQuestion question) =>
        _names.GetOrAdd((question.Operation, question.Fields), static asked => AnswerNames.Of(asked.Operation, asked.Fields));

    private RegisterAnswer Read(RegisterReply reply, RegisterQuestion question)
    {
        string flaw = $"is no {dialect.AnswerName} that can be read";
        PopulationRegisterException? judged = null;
        AnswerBuilder builder = new(NamesOf(question));
        try
        {
            if (dialect.TryRead(reply, builder) && builder.Build() is { } answer)
            {
                return answer;
            }
        }
        catch (PopulationRegisterException refusal)
        {
            judged = refusal;
        }
        catch (AnswerLimitException limit)
        {
            flaw = limit.Message;
        }
        catch (Exception failure)
        {
            // Whatever a reader of a format throws repeats what it read.
            flaw += $" ({failure.GetType().Name})";
        }

        // What cannot be read says less than its status; what was read and understood says more.
        throw judged?.Error == ErrorCodes.RegisterQuestionRefused ? judged
            : reply.Status != 200 ? gateway.Explain(reply)
            : judged ?? new PopulationRegisterException(ErrorCodes.RegisterAnswerMalformed, $"The answer {flaw}.");
    }
}
