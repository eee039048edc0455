namespace EIdentity.Client;

/// <summary>Holds the rules for token answers that every route has (RFC 6749, sections 5.1 and 5.2).</summary>
internal static class TokenAnswerRules
{
    private const int MaxAccessTokenLength = 16 * 1024;

    /// <summary>Reads the access token; of which type it is, the caller asks.</summary>
    /// <exception cref="LoginException">EID2007.</exception>
    public static string ReadAccessToken(StrictObject answer)
    {
        string? accessToken = answer.FindString("access_token");
        if (string.IsNullOrEmpty(accessToken))
        {
            throw Refused($"has no usable access_token: {answer.DescribeMissingText("access_token")}");
        }

        return accessToken.Length <= MaxAccessTokenLength && !accessToken.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? accessToken
            : throw Refused($"has an access_token longer than {MaxAccessTokenLength}, or of characters that no header carries");
    }

    /// <summary>Checks the type of the access token, whose name ignores case.</summary>
    /// <exception cref="LoginException">EID2007.</exception>
    public static void RequireType(StrictObject answer, string type)
    {
        string? said = answer.FindString("token_type");
        if (!string.Equals(said, type, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused(said is null
                ? $"has no token_type, which should be {type}: {answer.DescribeMissingText("token_type")}"
                : $"has a token_type other than {type}");
        }
    }

    /// <summary>Gives the exception for an error that the endpoint answered.</summary>
    /// <param name="error">Its code, if it said one.</param>
    /// <param name="status">The status.</param>
    /// <param name="hint">What to look at where every code is refused, with a blank in front.</param>
    public static LoginException RefusedByProvider(string? error, int status, string hint = "") => error switch
    {
        "invalid_grant" => new LoginException(
            ErrorCodes.CodeRefused,
            "The token endpoint answered invalid_grant: the code is expired, used, or another login's." + hint),
        "invalid_client" or "unauthorized_client" => new LoginException(
            ErrorCodes.ClientRefused,
            $"The token endpoint answered {error}: check ClientId, ClientSecret or the key in its place, and the addresses registered with "
                + "the provider."),
        _ => Refused($"is an error with status {status}"),
    };

    public static LoginException Refused(string why) => new(ErrorCodes.TokenAnswerRefused, $"The answer of the token endpoint {why}.");
}
