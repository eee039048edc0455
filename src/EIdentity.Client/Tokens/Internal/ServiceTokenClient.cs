using System.Net.Http.Headers;
using System.Text;

namespace EIdentity.Client;

/// <summary>Fetches one token with client credentials (RFC 6749, section 4.4); it never repeats a request.</summary>
internal sealed class ServiceTokenClient(IHttpClientFactory clients, TimeProvider time)
{
    private const int MaxBody = 64 * 1024;

    /// <summary>Fetches a token within the time allowed.</summary>
    /// <exception cref="ServiceTokenException">EID4001 to EID4003.</exception>
    public async Task<ServiceToken> FetchAsync(ServiceTokenOptions options)
    {
        using CancellationTokenSource deadline = new(options.Timeout, time);
        using HttpRequestMessage request = CreateRequest(options);
        using HttpClient client = clients.CreateClient(ServiceTokenDefaults.HttpClientName);
        long askedAt = time.GetTimestamp();
        try
        {
            using HttpResponseMessage response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte> body = await BoundedBody.ReadAsync(response.Content, MaxBody, deadline.Token).ConfigureAwait(false);
            return ServiceTokenAnswer.Read(response.StatusCode, body, options, askedAt, RetryAfter.Read(response.Headers, time));
        }
        catch (OperationCanceledException)
        {
            throw Unavailable("no whole answer within the time allowed (Timeout)");
        }
        catch (BodyTooLargeException)
        {
            throw new ServiceTokenException(ErrorCodes.ServiceTokenAnswerRefused, "The token endpoint's answer is larger than any token's.");
        }
        catch (HttpRequestException failure)
        {
            throw Unavailable(TransportFailure.Describe(failure));
        }
        catch (IOException)
        {
            throw Unavailable("the connection broke");
        }
    }

    private static HttpRequestMessage CreateRequest(ServiceTokenOptions options)
    {
        Dictionary<string, string> form = new() { ["grant_type"] = "client_credentials" };
        if (!string.IsNullOrEmpty(options.Scope))
        {
            form["scope"] = options.Scope;
        }

        HttpRequestMessage request = new(HttpMethod.Post, options.Endpoint) { Content = new FormUrlEncodedContent(form) };
        string pair = $"{FormEncode(options.ConsumerKey)}:{FormEncode(options.ConsumerSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }

    // RFC 6749, section 2.3.1: both parts are form-encoded before they are joined.
    private static string FormEncode(string? text) => Uri.EscapeDataString(text ?? string.Empty).Replace("%20", "+", StringComparison.Ordinal);

    private static ServiceTokenException Unavailable(string why) =>
        new(ErrorCodes.ServiceTokenUnavailable, $"Calling the token endpoint failed: {why}.");
}
