using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Calls through a WSO2 API Manager: a service token with each call, its own numbers as it documents them.</summary>
internal sealed class Wso2Gateway(Wso2Options options) : RegisterGateway
{
    public override ServiceTokenOptions ServiceToken => options.ServiceToken;

    // Alone it says more by its own numbers.
    internal override IEnumerable<string> Suspects => Whole is null ? [] : ["Wso2:ServiceToken", AllowedAddresses];

    public override PopulationRegisterException? FindRefusal(RegisterReply reply) =>
        reply.Status != 200 && Wso2Code.Find(reply.RevealBody().Span) is { } code
            ? Refuse(reply, Wso2Code.ErrorOf(code) ?? MeaningOf(reply), $" with its code {code}: {Wso2Code.Explain(code)}")
            : base.FindRefusal(reply);
}
