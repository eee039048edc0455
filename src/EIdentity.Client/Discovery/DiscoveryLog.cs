using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes what happens to the provider's documents.</summary>
internal static partial class DiscoveryLog
{
    [LoggerMessage(
        2903,
        LogLevel.Warning,
        "A document of the provider could not be renewed, so the last good one goes on for a day at most ({Code}, {Reference}): {Message}")]
    public static partial void DocumentKept(ILogger logger, string code, string reference, string message);

    [LoggerMessage(
        2915,
        LogLevel.Warning,
        "This client proves itself to the provider by {Method}, which the provider's document does not list in "
            + "token_endpoint_auth_methods_supported: logins may fail once citizens have signed in. Ask the provider what it registered, "
            + "and set OpenIdConnect:ClientAuthentication to that.")]
    public static partial void ClientAuthenticationUnlisted(ILogger logger, string method);

    [LoggerMessage(
        2913,
        LogLevel.Critical,
        "The provider publishes the private part of a signing key at {Address}: whoever reads it can sign in as anybody. Tell the provider "
            + "now; logins go on, since a signature made with it cannot be told from the provider's own.")]
    public static partial void PrivateKeyPublished(ILogger logger, Uri address);
}
