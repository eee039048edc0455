using System.Net;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds a whole answer of the provider.</summary>
internal sealed class BackchannelAnswer(HttpStatusCode status, string? mediaType, TimeSpan? retryAfter, ReadOnlyMemory<byte> body)
{
    public HttpStatusCode Status { get; } = status;

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>Gets the wait that the other side asked for, at most a day.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>
    /// Gets the nonce that the other side wants in the next proof, or <see langword="null"/> when it gave none of a bounded form.
    /// </summary>
    public string? DpopNonce { get; init; }

    /// <summary>Gets a value indicating whether a challenge in the headers asks for a proof with a nonce (RFC 9449, section 9).</summary>
    public bool IsDpopNonceChallenge { get; init; }

    public bool IsSuccess => Status == HttpStatusCode.OK;

    private bool IsJson => mediaType is not null
        && (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Passes an answer on; a status that says "not now" becomes an error.</summary>
    /// <exception cref="LoginException">EID2001, with the wait that the other side asked for, at most a day.</exception>
    public void ThrowIfUnavailable(string what)
    {
        if ((int)Status >= 500 || Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
        {
            throw new LoginException(
                ErrorCodes.ProviderUnavailable,
                $"Calling {what} failed: it answered {(int)Status}.")
            {
                RetryAfter = RetryAfter,
            };
        }
    }

    /// <summary>Gets a value indicating whether the body is a signed or sealed token (OpenID Connect Core 1.0, section 5.3.2).</summary>
    public bool IsToken => string.Equals(mediaType, "application/jwt", StringComparison.OrdinalIgnoreCase);

    /// <summary>Says why the answer is not one JSON object with the status that it should have.</summary>
    public string DescribeFlaw()
    {
        string what = mediaType is null ? "has no Content-Type"
            : !IsJson ? $"is of the media type {MediaTypeText.Printable(mediaType)}, not JSON"
            : StrictObject.TryRead(Body, out _) ? "is a JSON object"
            : JsonFlaw.Describe(Body.Span);
        return IsSuccess ? what : $"has status {(int)Status} and {what}";
    }

    /// <summary>Parses the body when it is one JSON object under a JSON media type.</summary>
    /// <returns>The document, or <see langword="null"/> when it is anything else.</returns>
    public JsonDocument? TryParseJson()
    {
        if (!IsJson)
        {
            return null;
        }

        try
        {
            return StrictJson.ParseObject(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads the body when it is one JSON object under a JSON media type.</summary>
    /// <returns>The object, or <see langword="null"/> when the body is anything else.</returns>
    public StrictObject? TryReadObject() => IsJson && StrictObject.TryRead(Body, out StrictObject? read) ? read : null;
}
