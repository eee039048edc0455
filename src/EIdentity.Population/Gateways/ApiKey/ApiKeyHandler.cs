namespace EIdentity.Population;

/// <summary>Puts the key on each call.</summary>
internal sealed class ApiKeyHandler(ApiKeyOptions options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.SetUnlessThere(options.Header, options.Key!.Reveal());
        return base.SendAsync(request, cancellationToken);
    }
}
