namespace EIdentity.Client;

/// <summary>Says in words why a call never got an answer, so that an operator knows where to look.</summary>
internal static class TransportFailure
{
    public static string Describe(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its host name does not resolve",
        HttpRequestError.ConnectionError => "no connection (firewall, address or port)",
        HttpRequestError.SecureConnectionError when FindRefused(failure) is { } refused => $"no secure connection: {refused.Message}",
        HttpRequestError.SecureConnectionError =>
            "no secure connection: the other side speaks neither TLS 1.2 nor 1.3, speaks no TLS at all, or wants a certificate of ours",
        HttpRequestError.ProxyTunnelError => "the outbound proxy refused",
        HttpRequestError.ResponseEnded => "the connection ended before the answer did",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "the answer is not HTTP",
        _ => "the connection failed",
    };

    private static CertificateRefusedException? FindRefused(Exception? failure)
    {
        while (failure is not null and not CertificateRefusedException)
        {
            failure = failure.InnerException;
        }

        return failure as CertificateRefusedException;
    }
}
