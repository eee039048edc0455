using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Fetches one token with client credentials (RFC 6749, section 4.4); it never repeats a request.</summary>
internal sealed class ServiceTokenClient(IHttpMessageHandlerFactory handlers, TimeProvider time)
{
    private const int MaxBody = 64 * 1024;

    /// <summary>Fetches a token within the time allowed.</summary>
    /// <exception cref="ServiceTokenException">EID4001 to EID4004.</exception>
    public async Task<ServiceToken> FetchAsync(ServiceTokenOptions options)
    {
        using HttpRequestMessage request = CreateRequest(options);
        HttpMessageHandler handler = handlers.CreateHandler(ServiceTokenDefaults.HttpClientName);
        try
        {
            BackchannelAnswer answer = await BoundedCall.SendAsync(
                handler,
                request,
                MaxBody,
                options.Timeout,
                time,
                CancellationToken.None).ConfigureAwait(false);
            return ServiceTokenAnswer.Read(answer, options);
        }
        catch (NoAnswerException failure)
        {
            ErrorCode error = failure.IsTooLarge ? ErrorCodes.ServiceTokenAnswerRefused : ErrorCodes.ServiceTokenUnavailable;
            throw new ServiceTokenException(error, $"Calling the token endpoint failed: {failure.Message}.");
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
        request.Options.Set(OutboundRouter.Settings, options.Outbound);
        request.Headers.Authorization = BasicCredentials.Of(options.ConsumerKey, options.ConsumerSecret?.Reveal());
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }
}
