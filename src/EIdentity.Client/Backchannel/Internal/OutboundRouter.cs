using System.Collections.Concurrent;

namespace EIdentity.Client;

/// <summary>Sends each request by the settings that it carries, for clients that call several addresses.</summary>
internal sealed class OutboundRouter(KeptRoots roots) : HttpMessageHandler
{
    /// <summary>The option of a request that holds the settings of its address.</summary>
    public static readonly HttpRequestOptionsKey<OutboundOptions> Settings = new("EIdentity.Outbound");

    private readonly ConcurrentDictionary<OutboundOptions, Lazy<HttpMessageInvoker>> _routes = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        OutboundOptions? outbound = request.Options.TryGetValue(Settings, out OutboundOptions? carried) ? carried : null;
        Lazy<HttpMessageInvoker> route = _routes.GetOrAdd(
            outbound ?? throw new InvalidOperationException("The request carries no outbound settings."),
            settings => new Lazy<HttpMessageInvoker>(() => new HttpMessageInvoker(BackchannelHandler.Create(settings, roots))));
        return route.Value.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (Lazy<HttpMessageInvoker> route in _routes.Values.Where(route => route.IsValueCreated))
            {
                route.Value.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
