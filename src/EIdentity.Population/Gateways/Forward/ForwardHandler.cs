namespace EIdentity.Population;

/// <summary>Says in the address of each call where the adapter forwards it to; nothing of the question stands there.</summary>
internal sealed class ForwardHandler(ForwardOptions options) : DelegatingHandler
{
    public const string Provider = "providerurl";
    public const string Member = "dstcode";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        UriBuilder address = new(request.RequestUri!);
        string joint = address.Query.Length > 1 ? "&" : string.Empty;
        address.Query += $"{joint}{Provider}={Escape(options.ProviderAddress!)}&{Member}={Escape(options.Member!)}";
        request.RequestUri = address.Uri;
        return base.SendAsync(request, cancellationToken);
    }

    // RFC 3986, section 3.4: both may stand in a query as they are, and public callers leave them so.
    private static string Escape(string value) => Uri.EscapeDataString(value)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2F", "/", StringComparison.Ordinal);
}
