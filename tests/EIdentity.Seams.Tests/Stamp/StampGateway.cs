using System.Text;
using EIdentity.Client;
using EIdentity.Population;

namespace EIdentity.Seams.Tests.Stamp;

/// <summary>A made-up gateway: it stamps each call, wants a token of some, counts every call, and refuses in words of its own.</summary>
internal sealed class StampGateway(StampOptions options) : RegisterGateway
{
    public override ServiceTokenOptions? ServiceToken => options.NeedsToken ? options.ServiceToken : null;

    public override bool MayBeAskedAgain => false;

    public override IEnumerable<RegisterSettingProblem> FindProblems()
    {
        if (options.Key is null)
        {
            yield return new RegisterSettingProblem(nameof(options.Key), "is missing; it is the key that calls are stamped with");
        }
    }

    public override IEnumerable<DelegatingHandler> CreateHandlers() => [new StampHandler(options)];

    public override PopulationRegisterException? FindRefusal(RegisterReply reply) =>
        Encoding.UTF8.GetString(reply.RevealBody().Span).StartsWith("STAMP-7", StringComparison.Ordinal)
            ? new PopulationRegisterException(ErrorCodes.RegisterThrottled, "The gateway answered with its code 7.")
            {
                RetryAfter = reply.RetryAfter,
            }
            : base.FindRefusal(reply);
}
