using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Calls through a WSO2 API Manager: a service token with each call, statuses as HTTP means them.</summary>
internal sealed class Wso2Gateway(Wso2Options options) : RegisterGateway
{
    public override ServiceTokenOptions ServiceToken => options.ServiceToken;
}
