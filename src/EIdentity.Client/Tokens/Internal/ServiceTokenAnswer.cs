namespace EIdentity.Client;

/// <summary>Reads the token endpoint's answer (RFC 6749, sections 5.1 and 5.2), strictly.</summary>
internal static class ServiceTokenAnswer
{
    // RFC 6749, section 5.1, only recommends expires_in; without it nothing promises a long life.
    private const double AssumedSeconds = 60;
    private const double LeastSeconds = 1;
    private const double MostSeconds = 24 * 60 * 60;

    private static readonly string[] KnownErrors =
        ["invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope"];

    /// <summary>Reads the token out of a whole answer.</summary>
    /// <exception cref="ServiceTokenException">
    /// EID4001 to EID4004; nothing of the answer is repeated but a registered error code.
    /// </exception>
    public static ServiceToken Read(BackchannelAnswer whole, ServiceTokenOptions options)
    {
        if (!whole.IsSuccess)
        {
            throw Refusal(whole);
        }

        if (!StrictObject.TryRead(whole.Body, out StrictObject? answer))
        {
            throw Broken(JsonFlaw.Describe(whole.Body.Span));
        }

        if (!options.AllowSandbox && answer.IsNamed(SandboxMark.Name))
        {
            throw Broken("is marked as a sandbox's, and AllowSandbox is not set");
        }

        string? type = answer.FindString("token_type");
        if (!string.Equals(type, "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw Broken(type is null
                ? $"has no token_type, which should be Bearer: {answer.DescribeMissingText("token_type")}"
                : "has a token_type other than Bearer");
        }

        if (answer.FindString("access_token") is not { Length: > 0 } value)
        {
            throw Broken($"has no usable access_token: {answer.DescribeMissingText("access_token")}");
        }

        // RFC 6750, section 2.1; a line break in it would start a header of the endpoint's choosing.
        return value.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? throw Broken("has an access_token of characters that no header carries")
            : new ServiceToken(value, ReadLife(answer));
    }

    private static TimeSpan ReadLife(StrictObject answer) =>
        TimeSpan.FromSeconds(Math.Clamp(Lifetime.ReadSeconds(answer, "expires_in") ?? AssumedSeconds, LeastSeconds, MostSeconds));

    private static ServiceTokenException Refusal(BackchannelAnswer answer) => (int)answer.Status switch
    {
        408 or 429 or >= 500 => new(
            ErrorCodes.ServiceTokenUnavailable,
            $"The token endpoint answered HTTP {(int)answer.Status}.")
        {
            RetryAfter = answer.RetryAfter,
        },
        400 or 401 or 403 =>
            new(ErrorCodes.ServiceTokenClientRefused, $"The token endpoint answered HTTP {(int)answer.Status}{FindError(answer.Body)}."),
        (>= 300 and < 400) or 404 or 405 or 410 => new(
            ErrorCodes.ServiceTokenAddressWrong,
            $"The token endpoint answered HTTP {(int)answer.Status}, so there is none at this address; check Endpoint."),
        _ => new(ErrorCodes.ServiceTokenAnswerRefused, $"The token endpoint's answer {answer.DescribeFlaw()}."),
    };

    // A refusal in words of its own is told from a page that something in between put in its place.
    private static string FindError(ReadOnlyMemory<byte> body)
    {
        if (!StrictObject.TryRead(body, out StrictObject? answer))
        {
            return body.IsEmpty ? string.Empty : $", and its body {JsonFlaw.Describe(body.Span)}";
        }

        string? error = answer.FindString("error");
        return KnownErrors.Contains(error) ? $" with {error}" : string.Empty;
    }

    private static ServiceTokenException Broken(string what) =>
        new(ErrorCodes.ServiceTokenAnswerRefused, $"The token endpoint's answer {what}.");
}
