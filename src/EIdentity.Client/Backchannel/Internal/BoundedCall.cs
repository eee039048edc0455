namespace EIdentity.Client;

/// <summary>Sends a request exactly once and reads the whole answer, bounded in time and size.</summary>
internal static class BoundedCall
{
    /// <summary>Sends a request; neither it nor the handler is disposed here.</summary>
    /// <remarks>
    /// An <c>HttpClient</c> would add what an app sets for all of its clients, and a second set of deadlines of its own.
    /// </remarks>
    /// <exception cref="NoAnswerException">There is no whole answer within the bounds.</exception>
    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    public static async Task<BackchannelAnswer> SendAsync(
        HttpMessageHandler handler, HttpRequestMessage request, int maxBody, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = new(timeout, time);
        using CancellationTokenRegistration caller = cancellationToken.UnsafeRegister(static call => ((CancellationTokenSource)call!).Cancel(), deadline);
        using HttpMessageInvoker invoker = new(handler, disposeHandler: false);
        try
        {
            using HttpResponseMessage response = await invoker.SendAsync(request, deadline.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte> body = await BoundedBody.ReadAsync(response.Content, maxBody, deadline.Token).ConfigureAwait(false);
            return new BackchannelAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, RetryAfter.Read(response.Headers, time), body)
            {
                DpopNonce = DpopHeaders.FindNonce(response.Headers),
                IsDpopNonceChallenge = DpopHeaders.DemandNonce(response.Headers),
            };
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw new NoAnswerException(deadline.IsCancellationRequested
                ? $"no whole answer within {timeout:c}"
                : $"no connection within {BackchannelHandler.ConnectTimeout:c} (firewall, address or port)");
        }
        catch (BodyTooLargeException)
        {
            throw new NoAnswerException($"the answer is larger than {maxBody} bytes", isTooLarge: true);
        }
        catch (HttpRequestException failure)
        {
            throw new NoAnswerException(TransportFailure.Describe(failure));
        }
        catch (IOException)
        {
            throw new NoAnswerException("the connection broke");
        }
    }
}
