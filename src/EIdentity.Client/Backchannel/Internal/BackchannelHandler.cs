using System.Net;
using System.Security.Authentication;

namespace EIdentity.Client;

/// <summary>Makes the one kind of handler that every call behind the citizen's back goes through.</summary>
internal static class BackchannelHandler
{
    /// <summary>Shorter than any call's own time, so that a closed firewall is told apart from a slow answer.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(4);

    // Certificates and addresses of providers change without notice; connections are renewed well within an hour.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Creates a handler that follows no redirects, keeps no cookies, sends no trace, and renews its connections.</summary>
    public static SocketsHttpHandler Create(OutboundOptions outbound, KeptRoots roots)
    {
        SocketsHttpHandler handler = new()
        {
            // A followed redirect would carry code, secret or token to another origin (RFC 9700, section 4.12).
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = ConnectTimeout,

            // What the app's own traces and baggage say about a citizen is nobody else's to read (W3C Baggage, section 4).
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.None,
        };
        handler.SslOptions.EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        handler.SslOptions.RemoteCertificateValidationCallback = CertificateRefusedException.Check;
        handler.SslOptions.CertificateChainPolicy = CertificateTrust.CreatePolicy(outbound.TrustedAuthorities, roots);
        if (outbound.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(proxy)
            {
                Credentials = outbound.ProxyUser is null
                    ? null
                    : new NetworkCredential(outbound.ProxyUser, outbound.ProxyPassword?.Reveal()),
            };
        }

        if (outbound.LocalAddress is { } local)
        {
            IPAddress from = IPAddress.Parse(local);
            handler.ConnectCallback = (context, cancellationToken) =>
                LocalSocket.ConnectAsync(from, context.DnsEndPoint, cancellationToken);
        }

        return handler;
    }
}
