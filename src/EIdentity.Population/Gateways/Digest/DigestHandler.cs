using System.Net.Http.Headers;

namespace EIdentity.Population;

/// <summary>Signs each attempt with a timestamp of its own.</summary>
internal sealed class DigestHandler(DigestOptions options, TimeProvider time) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Who set Authorization has said already who calls, and a timestamp alone says nothing.
        if (request.Headers.Authorization is null)
        {
            (string timestamp, string parameter) = SignedDigest.Of(options, time.GetUtcNow());
            request.Headers.Remove(SignedDigest.TimestampHeader);
            request.Headers.TryAddWithoutValidation(SignedDigest.TimestampHeader, timestamp);
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", parameter);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
