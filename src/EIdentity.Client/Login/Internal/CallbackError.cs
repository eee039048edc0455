using System.Collections.Frozen;

namespace EIdentity.Client;

/// <summary>Reads the error of a callback; its free text is the provider's, or anybody's, and is never repeated.</summary>
internal static class CallbackError
{
    // What Keycloak says when its own session ran out, or the citizen went on in another tab.
    private const string AuthenticationExpired = "authentication_expired";

    private const string MayNotAsk = "the provider may not ask the citizen, which this service never forbids: look at a broker in between";

    // Registered codes that end a login and say nothing of this client, with what to do about them.
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>
    {
        ["login_required"] = MayNotAsk,
        ["interaction_required"] = MayNotAsk,
        ["account_selection_required"] = MayNotAsk,
        ["invalid_request_uri"] = "the provider did not know the pushed request any more, or cannot read requests by reference",
        ["invalid_request_object"] = "the provider could not read the signed request: look at SignRequest and the registered key",
        ["request_not_supported"] = "the provider takes no signed requests: switch SignRequest off, or have it allowed",
        ["request_uri_not_supported"] = "the provider takes no requests by reference",
        ["registration_not_supported"] = "ask the provider what it means by it",
        ["invalid_authorization_details"] = "ask the provider what it means by it",
        ["insufficient_user_authentication"] = "the citizen's way of signing in did not do for the level asked for",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gives the exception for an error, or <see langword="null"/> when the citizen stopped the login.</summary>
    /// <param name="error">The code.</param>
    /// <param name="description">The free text, which is only ever compared.</param>
    public static LoginException? Read(string error, string? description) => error switch
    {
        // Whoever does not agree that the provider hands claims on has stopped too.
        "access_denied" or "consent_required" => null,
        "temporarily_unavailable" when description == AuthenticationExpired => Expired(),
        "temporarily_unavailable" or "server_error" =>
            Unproven(ErrorCodes.ProviderUnavailable, $"The provider ended the login with {error}."),
        "unauthorized_client" or "unsupported_response_type" or "invalid_scope" or "invalid_request" =>
            Unproven(ErrorCodes.ClientRefused, $"The provider ended the login with {error}: check what is registered with it."),
        "unmet_authentication_requirements" =>
            Unproven(
                ErrorCodes.LevelNotReached,
                "The provider ended the login with unmet_authentication_requirements: check that it knows the values of Level:Values."),
        _ when Named.TryGetValue(error, out string? remedy) =>
            Unproven(ErrorCodes.ProviderError, $"The provider ended the login with {error}: {remedy}."),
        _ => Unproven(ErrorCodes.ProviderError, "The provider ended the login with an error that no registry names."),
    };

    private static LoginException Expired() => new(
        ErrorCodes.LoginExpired,
        $"The provider's own session ran out during the login (temporarily_unavailable, {AuthenticationExpired}); it can begin again.")
    {
        IsUnproven = true,
        MayBeginAgain = true,
    };

    // The parameter passes through the browser, so that anybody can write it.
    private static LoginException Unproven(ErrorCode code, string detail) => new(code, detail) { IsUnproven = true };
}
