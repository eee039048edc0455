using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.AspNetCore;

/// <summary>Finds what lets the calls of the stock handler to its provider be answered by somebody else: they bring the keys.</summary>
internal static class StockBackchannel
{
    private const SslProtocols Strong = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>Names what is loosened; in Development a handler of another type may stand in, as a test's does.</summary>
    public static IEnumerable<string> FindLoosened(HttpMessageHandler? handler, bool isDevelopment)
    {
        bool isForeign = false;
        while (handler is DelegatingHandler outer)
        {
            isForeign = true;
            handler = outer.InnerHandler;
        }

        // A derived handler may override what it sends and where.
        IEnumerable<string>? known = handler switch
        {
            null => [],
            HttpClientHandler client when client.GetType() == typeof(HttpClientHandler) => Client(client),
            SocketsHttpHandler sockets => Sockets(sockets),
            _ => null,
        };
        isForeign |= known is null;
        return [.. isForeign && !isDevelopment ? [string.Empty] : Array.Empty<string>(), .. known ?? []];
    }

    private static IEnumerable<string> Client(HttpClientHandler actual)
    {
        using HttpClientHandler fresh = new();
        return
        [
            .. ChangedValues.Find(actual, fresh, All(StockAllowances.HttpHandler, StockAllowances.RuledHttpHandler)),
            .. StockSwitches.Named((IsWeak(actual.SslProtocols), nameof(actual.SslProtocols))),
        ];
    }

    private static IEnumerable<string> Sockets(SocketsHttpHandler actual)
    {
        using SocketsHttpHandler fresh = new();
        return
        [
            .. ChangedValues.Find(actual, fresh, All(StockAllowances.HttpHandler, StockAllowances.RuledHttpHandler)),
            .. Tls(actual.SslOptions, fresh.SslOptions).Select(static name => $"{nameof(SocketsHttpHandler.SslOptions)}.{name}"),
        ];
    }

    private static IEnumerable<string> Tls(SslClientAuthenticationOptions actual, SslClientAuthenticationOptions fresh) =>
    [
        .. ChangedValues.Find(actual, fresh, All(StockAllowances.Tls, StockAllowances.RuledTls)),
        .. StockSwitches.Named(
            (IsWeak(actual.EnabledSslProtocols), nameof(actual.EnabledSslProtocols)),
            (actual.CertificateChainPolicy is { VerificationFlags: not X509VerificationFlags.NoFlag },
                nameof(actual.CertificateChainPolicy))),
    ];

    private static bool IsWeak(SslProtocols protocols) => (protocols & ~Strong) != SslProtocols.None;

    private static HashSet<string> All(IEnumerable<string> allowed, IEnumerable<string> ruled) =>
        allowed.Union(ruled).ToHashSet(StringComparer.Ordinal);
}
