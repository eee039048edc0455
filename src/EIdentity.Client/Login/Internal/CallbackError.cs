namespace EIdentity.Client;

/// <summary>Reads the error of a callback; its text is the provider's, or anybody's, and is never repeated.</summary>
internal static class CallbackError
{
    /// <summary>Gives the exception for an error, or <see langword="null"/> when the citizen stopped the login.</summary>
    public static LoginException? Read(string error) => error switch
    {
        "access_denied" => null,
        "temporarily_unavailable" or "server_error" =>
            Unproven(ErrorCodes.ProviderUnavailable, $"The provider ended the login with {error}."),
        "unauthorized_client" or "unsupported_response_type" or "invalid_scope" or "invalid_request" =>
            Unproven(ErrorCodes.ClientRefused, $"The provider ended the login with {error}: check what is registered with it."),
        "unmet_authentication_requirements" =>
            Unproven(
                ErrorCodes.LevelNotReached,
                "The provider ended the login with unmet_authentication_requirements: check that it knows the values of Level:Values."),
        _ => Unproven(ErrorCodes.ProviderError, "The provider ended the login with an error that is not access_denied."),
    };

    // The parameter passes through the browser, so that anybody can write it.
    private static LoginException Unproven(ErrorCode code, string detail) => new(code, detail) { IsUnproven = true };
}
