using System.Collections.Concurrent;

namespace EIdentity.InteropTests;

/// <summary>Notes in which form a provider answered: a signed answer must not pass for tested where a plain one came.</summary>
internal sealed class MediaTypes(ConcurrentDictionary<string, string?> seen) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        seen[request.RequestUri!.AbsolutePath] = response.Content.Headers.ContentType?.MediaType;
        return response;
    }
}
