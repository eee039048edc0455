using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Puts a service token on each request, and tries a refused one once more with another token.</summary>
internal sealed class ServiceTokenHandler(
    string name,
    ServiceTokenSource tokens,
    IOptionsMonitor<ServiceTokenOptions> options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ThrowIfInsecure(request.RequestUri);
        if (request.Headers.Authorization is not null)
        {
            // Who signed the call already has said who calls.
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await SendWithTokenAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // A handler before this one may send the request again, which then takes the token of that moment.
            request.Headers.Authorization = null;
        }
    }

    private async Task<HttpResponseMessage> SendWithTokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            // What was read from a stream once cannot be sent twice.
            await request.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        }

        ServiceToken token = await tokens.GetAsync(name, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await SendWithAsync(token, request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        token = await tokens.GetAnotherAsync(name, token, cancellationToken).ConfigureAwait(false);
        return await SendWithAsync(token, request, cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> SendWithAsync(ServiceToken token, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        return base.SendAsync(request, cancellationToken);
    }

    // RFC 6750, section 5.3: a bearer token that was read on the wire serves whoever read it.
    private void ThrowIfInsecure(Uri? address)
    {
        if (address is null || !PlainHttp.IsAcceptable(address, options.Get(name).AllowPlainHttpTo))
        {
            throw new InvalidOperationException("A service token goes over HTTPS only; name the host in AllowPlainHttpTo "
                + $"of ServiceToken '{name}' if it lies on an inner network.");
        }
    }
}
