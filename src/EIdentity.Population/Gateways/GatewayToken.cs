using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Carries the token settings of a gateway to the token's own options, with what the register's section says for both.</summary>
internal static class GatewayToken
{
    public static void Copy(PopulationOptions population, ServiceTokenOptions from, ServiceTokenOptions to)
    {
        to.Endpoint = from.Endpoint;
        to.ConsumerKey = from.ConsumerKey;
        to.ConsumerSecret = from.ConsumerSecret;
        to.Scope = from.Scope;
        to.Timeout = from.Timeout;
        to.AllowSandbox = population.AllowSandbox || from.AllowSandbox;
        OutboundOptions outbound = from.Outbound.IsSet ? from.Outbound : population.Outbound;
        outbound.CopyTo(to.Outbound);
        foreach (string host in population.AllowPlainHttpTo.Concat(from.AllowPlainHttpTo))
        {
            to.AllowPlainHttpTo.Add(host);
        }
    }
}
