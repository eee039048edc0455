namespace EIdentity.Client;

/// <summary>Makes every call to the provider: bounded in time and size, no redirects, no cookies.</summary>
internal sealed class ProviderBackchannel(IHttpMessageHandlerFactory handlers, string clientName, TimeSpan timeout, TimeProvider time)
{
    /// <summary>No answer of a provider comes near a quarter of a megabyte.</summary>
    private const int MaxBody = 256 * 1024;

    /// <summary>Sends one request once and reads the whole answer.</summary>
    /// <param name="request">The request; it is disposed here.</param>
    /// <param name="what">Names the other end in an error, for example "the token endpoint".</param>
    /// <param name="refused">The error of an answer that is larger than any may be, which no waiting heals.</param>
    /// <param name="cancellationToken">Cancels the call; the caller's own cancellation is passed on as such.</param>
    /// <exception cref="LoginException">EID2001: no whole answer within the time allowed. The caller's own: it is too large.</exception>
    public async Task<BackchannelAnswer> SendAsync(
        HttpRequestMessage request, string what, ErrorCode refused, CancellationToken cancellationToken)
    {
        using HttpRequestMessage owned = request;
        HttpMessageHandler handler = handlers.CreateHandler(clientName);
        try
        {
            return await BoundedCall.SendAsync(handler, owned, MaxBody, timeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (NoAnswerException failure) when (failure.IsTooLarge)
        {
            throw new LoginException(refused, $"Calling {what} failed: {failure.Message}.");
        }
        catch (NoAnswerException failure)
        {
            throw new LoginException(ErrorCodes.ProviderUnavailable, $"Calling {what} failed: {failure.Message}.");
        }
    }
}
