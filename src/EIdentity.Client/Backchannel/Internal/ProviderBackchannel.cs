using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Makes every call to the provider: bounded in time and size, no redirects, no cookies.</summary>
internal sealed class ProviderBackchannel(IHttpClientFactory clients, IOptions<LoginOptions> options, TimeProvider time)
{
    /// <summary>No answer of a provider comes near a quarter of a megabyte.</summary>
    private const int MaxBody = 256 * 1024;

    /// <summary>Sends one request once and reads the whole answer.</summary>
    /// <param name="request">The request; it is disposed here.</param>
    /// <param name="what">Names the other end in an error, for example "the token endpoint".</param>
    /// <param name="cancellationToken">Cancels the call; the caller's own cancellation is passed on as such.</param>
    /// <exception cref="LoginException">EID2001: no whole answer within the time and size allowed.</exception>
    public async Task<BackchannelAnswer> SendAsync(HttpRequestMessage request, string what, CancellationToken cancellationToken)
    {
        using HttpRequestMessage owned = request;
        using CancellationTokenSource deadline = new(options.Value.BackchannelTimeout, time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using HttpClient client = clients.CreateClient(LoginDefaults.HttpClientName);
        try
        {
            using HttpResponseMessage response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte> body = await BoundedBody.ReadAsync(response.Content, MaxBody, both.Token).ConfigureAwait(false);
            return new BackchannelAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, RetryAfter.Read(response.Headers, time), body);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable(what, "no whole answer within the time allowed (BackchannelTimeout)");
        }
        catch (BodyTooLargeException)
        {
            throw Unavailable(what, "the answer is larger than any provider's");
        }
        catch (HttpRequestException failure)
        {
            throw Unavailable(what, TransportFailure.Describe(failure));
        }
        catch (IOException)
        {
            throw Unavailable(what, "the connection broke");
        }
    }

    private static LoginException Unavailable(string what, string why) =>
        new(ErrorCodes.ProviderUnavailable, $"Calling {what} failed: {why}.");
}
