using System.Net.Http.Headers;

namespace EIdentity.Population;

/// <summary>Signs each attempt with a timestamp of its own.</summary>
internal sealed class DigestHandler(DigestOptions options, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is not null)
        {
            // Who set it has said already who calls, and a timestamp alone says nothing.
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        (string timestamp, string parameter) = SignedDigest.Of(options, time.GetUtcNow());
        request.Headers.Remove(SignedDigest.TimestampHeader);
        request.Headers.TryAddWithoutValidation(SignedDigest.TimestampHeader, timestamp);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", parameter);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // A handler before this one may send the request again, which is then signed at that moment.
            request.Headers.Remove(SignedDigest.TimestampHeader);
            request.Headers.Authorization = null;
        }
    }
}
