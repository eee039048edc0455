using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Carries the token settings of the register's section to the token's own options.</summary>
internal static class ServiceTokenSettings
{
    public static void Copy(PopulationOptions from, ServiceTokenOptions to)
    {
        to.Endpoint = from.ServiceToken.Endpoint;
        to.ConsumerKey = from.ServiceToken.ConsumerKey;
        to.ConsumerSecret = from.ServiceToken.ConsumerSecret;
        to.Scope = from.ServiceToken.Scope;
        to.Timeout = from.ServiceToken.Timeout;
        to.AllowSandbox = from.AllowSandbox || from.ServiceToken.AllowSandbox;
        OutboundOptions outbound = from.ServiceToken.Outbound.IsSet ? from.ServiceToken.Outbound : from.Outbound;
        outbound.CopyTo(to.Outbound);
        foreach (string host in from.AllowPlainHttpTo.Concat(from.ServiceToken.AllowPlainHttpTo))
        {
            to.AllowPlainHttpTo.Add(host);
        }
    }
}
