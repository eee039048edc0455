using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Sends a request exactly once and reads the whole answer, bounded in time and size.</summary>
internal static class BoundedCall
{
    private const string Json = "application/json";

    /// <summary>Sends a request; neither it nor the handler is disposed here.</summary>
    /// <remarks>
    /// An <c>HttpClient</c> would add what an app sets for all of its clients, and a second set of deadlines of its own.
    /// </remarks>
    /// <exception cref="NoAnswerException">There is no whole answer within the bounds.</exception>
    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    public static async Task<BackchannelAnswer> SendAsync(
        HttpMessageHandler handler,
        HttpRequestMessage request,
        int maxBody,
        TimeSpan timeout,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = new(timeout, time);
        using CancellationTokenRegistration caller = cancellationToken.UnsafeRegister(
            static call => ((CancellationTokenSource)call!).Cancel(),
            deadline);
        using HttpMessageInvoker invoker = new(handler, disposeHandler: false);
        try
        {
            using HttpResponseMessage response = await invoker.SendAsync(request, deadline.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte> body = await BoundedBody.ReadAsync(response.Content, maxBody, deadline.Token).ConfigureAwait(false);
            return new BackchannelAnswer(
                response.StatusCode,
                MediaTypeOf(response.Content.Headers),
                RetryAfter.Read(response.Headers, time),
                body)
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
        catch (Exception failure) when (failure is IOException or HttpRequestException && deadline.IsCancellationRequested)
        {
            // Who drops a connection at the deadline reads a broken one.
            throw new NoAnswerException($"no whole answer within {timeout:c}");
        }
        catch (HttpRequestException failure)
        {
            throw new NoAnswerException(TransportFailure.Describe(failure));
        }
        catch (IOException)
        {
            throw new NoAnswerException("the connection broke");
        }
        catch (Exception failure)
        {
            // The app may add handlers of its own, a circuit breaker for example. Their text is theirs and may hold anything.
            throw new NoAnswerException($"a message handler failed with {failure.GetType().Name}");
        }
    }

    // Nearly every answer is of this type and says so in one of these words; taking the header apart costs more than comparing it.
    private static string? MediaTypeOf(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues said)
        && said.ToString() is Json or Json + ";charset=UTF-8" or Json + "; charset=utf-8"
            ? Json
            : headers.ContentType?.MediaType;
}
