namespace EIdentity.Population;

/// <summary>Says in the address of each call where the adapter forwards it to; nothing of the question stands there.</summary>
internal sealed class ForwardHandler(ForwardOptions options) : DelegatingHandler
{
    public const string Provider = "providerurl";
    public const string Member = "dstcode";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri called = request.RequestUri!;
        UriBuilder address = new(called);
        string joint = address.Query.Length > 1 ? "&" : string.Empty;
        address.Query += $"{joint}{Provider}={Escape(options.ProviderAddress!)}&{Member}={Escape(options.Member!)}";
        request.RequestUri = address.Uri;
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // A handler before this one may send the request again.
            request.RequestUri = called;
        }
    }

    // RFC 3986, section 3.4: both may stand in a query as they are, and public callers leave them so.
    private static string Escape(string value) => Uri.EscapeDataString(value)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2F", "/", StringComparison.Ordinal);
}
