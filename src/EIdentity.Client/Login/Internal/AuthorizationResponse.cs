namespace EIdentity.Client;

/// <summary>Holds a callback that carries exactly one code or one error (RFC 6749, sections 4.1.2 and 4.1.2.1).</summary>
internal readonly struct AuthorizationResponse
{
    private readonly string? _code;
    private readonly string? _error;
    private readonly string? _description;

    private AuthorizationResponse(string? code, string? error, string? description = null)
    {
        _code = code;
        _error = error;
        _description = description;
    }

    /// <exception cref="LoginException">EID2025: it carries neither, both, or one of them twice.</exception>
    public static AuthorizationResponse Read(LoginCallback callback) => Read(callback, callback.RevealAll("code"));

    /// <summary>Reads a callback whose codes the caller has read in a way of its own.</summary>
    /// <inheritdoc cref="Read(LoginCallback)" path="/exception"/>
    public static AuthorizationResponse Read(LoginCallback callback, IReadOnlyList<string> codes) =>
        (codes, callback.RevealAll("error")) switch
        {
            ([string code], []) => new AuthorizationResponse(code, error: null),
            ([], [string error]) => new AuthorizationResponse(code: null, error, DescriptionOf(callback)),
            ([], []) => throw Unproven("The callback carries neither a code nor an error."),
            ([], _) => throw Unproven("The callback carries more than one error."),
            (_, []) => throw Unproven("The callback carries more than one code."),
            _ => throw Unproven("The callback carries both a code and an error."),
        };

    /// <summary>Gives the code, or <see langword="null"/> when the citizen stopped the login.</summary>
    /// <exception cref="LoginException">
    /// EID2025: the code is empty or none. EID2001, EID2006, EID2023, EID2028, EID2105: the provider ended the login with an error.
    /// </exception>
    public string? FindCode()
    {
        if (_error is { } error)
        {
            return CallbackError.Read(error, _description) is { } refused ? throw refused : null;
        }

        if (_code is not { Length: > 0 } code)
        {
            throw Unproven("The callback's code is empty.");
        }

        // What no provider gives out is not sent to one, which would answer for it as for a fault of its own.
        return code.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? throw Unproven("The callback's code holds characters that no code has (RFC 6749, appendix A.11).")
            : code;
    }

    private static string? DescriptionOf(LoginCallback callback) =>
        callback.RevealAll("error_description") is [string text] ? text : null;

    private static LoginException Unproven(string detail) => new(ErrorCodes.CallbackRefused, detail) { IsUnproven = true };
}
