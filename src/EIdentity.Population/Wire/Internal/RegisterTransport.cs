using EIdentity.Client;
using Refit;

namespace EIdentity.Population;

/// <summary>Sends one question once and reads the whole answer; Refit and its exceptions end here.</summary>
internal sealed class RegisterTransport(IRegisterApi api, TimeProvider time)
{
    /// <summary>One person's record is a few kilobytes.</summary>
    private const int MaxBody = 1024 * 1024;

    /// <summary>Makes the settings under which an exception of Refit holds neither question nor answer.</summary>
    public static RefitSettings CreateSettings() => new()
    {
        CaptureRequestContent = false,
        CaptureMethodArguments = false,

        // The other way of resolving loses the query, by which some gateways forward (providerurl, dstcode).
        UrlResolution = UrlResolutionMode.Rfc3986,
    };

    /// <summary>Sends a question.</summary>
    /// <exception cref="PopulationRegisterException">There is no whole answer.</exception>
    public async Task<RegisterReply> SendAsync(RegisterMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using ByteArrayContent content = message.ToContent();
            using HttpResponseMessage response = await api.AskAsync(content, message.Headers, cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte> body = await BoundedBody.ReadAsync(response.Content, MaxBody, cancellationToken).ConfigureAwait(false);
            return new RegisterReply(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                body,
                RetryAfter.Read(response.Headers, time),
                response.Content.Headers.ContentType?.CharSet,
                response.Content.Headers.ContentEncoding.FirstOrDefault(),
                response.Headers.Date);
        }
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Translate(failure is ApiExceptionBase { InnerException: { } inner } ? inner : failure);
        }
    }

    private static PopulationRegisterException Translate(Exception failure) => failure switch
    {
        PopulationRegisterException judged => judged,
        ServiceTokenException token => new(token.Error, token.Detail)
        {
            RetryAfter = token.RetryAfter,
            Delivery = token.IsTransient ? Delivery.NotSent : Delivery.Settled,
        },
        BodyTooLargeException => new(ErrorCodes.RegisterAnswerMalformed, $"The answer is longer than {MaxBody} bytes."),
        OperationCanceledException => new(
            ErrorCodes.RegisterTimeout,
            $"No connection within {BackchannelHandler.ConnectTimeout:c} (firewall, address or port).")
        {
            Delivery = Delivery.NotSent,
        },
        HttpRequestException http => new(
            ErrorCodes.RegisterUnavailable,
            $"Calling the register failed: {TransportFailure.Describe(http)}.")
        {
            Delivery = DeliveryOf(http),
        },
        IOException => new(ErrorCodes.RegisterUnavailable, "Calling the register failed: the connection broke.")
        {
            Delivery = Delivery.Unclear,
        },

        // A gateway brings handlers of its own. Their text is theirs and may hold anything.
        _ => new(ErrorCodes.RegisterUnavailable, $"Calling the register failed: a message handler failed with {failure.GetType().Name}.")
        {
            Delivery = Delivery.Unclear,
        },
    };

    private static Delivery DeliveryOf(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => Delivery.NotSent,
        HttpRequestError.SecureConnectionError => Delivery.Settled,
        _ => Delivery.Unclear,
    };
}
