namespace EIdentity.Client;

/// <summary>Says in words why a call never got an answer, so that an operator knows where to look.</summary>
internal static class TransportFailure
{
    public static string Describe(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its host name does not resolve",
        HttpRequestError.ConnectionError => "no connection (firewall, address or port)",
        HttpRequestError.SecureConnectionError => "no secure connection (certificate, its chain, or the clock)",
        HttpRequestError.ProxyTunnelError => "the outbound proxy refused",
        HttpRequestError.ResponseEnded => "the connection ended before the answer did",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "the answer is not HTTP",
        _ => "the connection failed",
    };
}
