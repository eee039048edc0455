using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Puts several kinds of gateway one behind the other, in the order of the settings.</summary>
internal sealed class ComposedGateway : RegisterGateway
{
    private readonly IReadOnlyList<RegisterGateway> _parts;

    public ComposedGateway(IReadOnlyList<RegisterGateway> parts)
    {
        _parts = parts;
        foreach (RegisterGateway part in parts)
        {
            part.Whole = this;
        }
    }

    public override ServiceTokenOptions? ServiceToken => _parts.Select(static part => part.ServiceToken).FirstOrDefault(IsThere);

    public override bool MayBeAskedAgain => _parts.All(static part => part.MayBeAskedAgain);

    internal override IEnumerable<string> Suspects => _parts.SelectMany(static part => part.Suspects).Distinct();

    public override IEnumerable<DelegatingHandler> CreateHandlers() => _parts.SelectMany(static part => part.CreateHandlers());

    /// <summary>Takes the first refusal that a part has words of its own for, else what every gateway would say.</summary>
    public override PopulationRegisterException? FindRefusal(RegisterReply reply)
    {
        string plain = base.Explain(reply).Message;
        return _parts
            .Select(part => part.FindRefusal(reply))
            .FirstOrDefault(own => own is not null && own.Message != plain) ?? base.FindRefusal(reply);
    }

    public override PopulationRegisterException Explain(RegisterReply reply)
    {
        PopulationRegisterException plain = base.Explain(reply);
        return _parts.Select(part => part.Explain(reply)).FirstOrDefault(own => own.Message != plain.Message) ?? plain;
    }

    private static bool IsThere(ServiceTokenOptions? token) => token is not null;
}
