using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the provider's addresses; adding one is one entry here and one in <see cref="All"/>.</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: UserInfo answers with another person.</summary>
    public static LoginFault UserInfoOfAnotherPerson { get; } = new("userinfo-of-another-person", "UserInfo answers with another person.", "SEC-201")
    {
        EditUserInfo = (_, other) => ProviderClaims.Of(other),
    };

    /// <summary>Gets the fault: the token address fails after it has spent the code.</summary>
    public static LoginFault TokenServerError { get; } = new("token-server-error", "The token address answers 500 after spending the code.", "SEC-097", "SEC-099")
    {
        AnswerTokenAsync = context => OAuthAnswer.WriteErrorAsync(context, StatusCodes.Status500InternalServerError, "server_error", "The sandbox was told to fail."),
    };

    /// <summary>Gets the fault: the token address refuses the code as expired or used.</summary>
    public static LoginFault TokenInvalidGrant { get; } = new("token-invalid-grant", "The token address answers invalid_grant.", "SEC-100")
    {
        AnswerTokenAsync = context => OAuthAnswer.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "invalid_grant", "The sandbox was told to refuse the code."),
    };

    /// <summary>Gets the fault: the token address answers 200 with a web page.</summary>
    public static LoginFault TokenHtml { get; } = new("token-html", "The token address answers with a web page.", "SEC-103")
    {
        AnswerTokenAsync = context => MaintenancePage.WriteAsync(context, StatusCodes.Status200OK),
    };

    /// <summary>Gets the fault: the discovery document names another issuer.</summary>
    /// <remarks>Clients keep the document, so arm it before the first login. It cannot be aimed at a person.</remarks>
    public static LoginFault DiscoveryIssuerMismatch { get; } = new("discovery-issuer-mismatch", "The discovery document names another issuer.", "SEC-001")
    {
        EditDiscovery = document => document["issuer"] = "https://issuer.invalid",
    };

    /// <summary>Gets the fault: the callback says that another issuer sends it.</summary>
    public static LoginFault CallbackIssuerWrong { get; } = new("callback-issuer-wrong", "The callback names another issuer.", "SEC-070")
    {
        EditCallback = parameters => parameters["iss"] = "https://issuer.invalid",
    };

    /// <summary>Gets the fault: the provider is overloaded and ends the login with <c>server_error</c>.</summary>
    /// <remarks>The overload of August 2025 is the pattern. It cannot be aimed at a person.</remarks>
    public static LoginFault AuthorizeUnavailable { get; } = new("authorize-unavailable", "The provider ends the login with server_error.")
    {
        AuthorizeError = "server_error",
    };
}
