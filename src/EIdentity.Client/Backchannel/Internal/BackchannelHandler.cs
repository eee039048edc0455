namespace EIdentity.Client;

/// <summary>Makes the one kind of handler that every call behind the citizen's back goes through.</summary>
internal static class BackchannelHandler
{
    // Certificates and addresses of providers change without notice; connections are renewed well within an hour.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Creates a handler that follows no redirects, keeps no cookies, and renews its connections.</summary>
    public static SocketsHttpHandler Create() => new()
    {
        // A followed redirect would carry code, secret or token to another origin (RFC 9700, section 4.12).
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AutomaticDecompression = System.Net.DecompressionMethods.None,
    };
}
