namespace EIdentity.Population;

/// <summary>Puts the fixed headers on each call.</summary>
internal sealed class HeadersHandler(HeadersOptions options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach ((string name, Secret? value) in options.Fixed)
        {
            request.Headers.SetUnlessThere(name, value!.Reveal());
        }

        return base.SendAsync(request, cancellationToken);
    }
}
