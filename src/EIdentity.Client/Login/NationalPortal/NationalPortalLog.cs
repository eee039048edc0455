using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes what is the national portal's own in the log of a login.</summary>
internal static partial class NationalPortalLog
{
    [LoggerMessage(2917, LogLevel.Warning, "The access token of a login was not handed back, and runs out by itself: {Why}")]
    public static partial void NotRevoked(ILogger logger, string why);

    [LoggerMessage(
        2918,
        LogLevel.Warning,
        "NationalPortal:LogoutHint is InAddress: at each sign-out the ID token, with the citizen's data in it, stands in an address, which "
            + "histories, proxies and the portal's logs keep. Ask the portal to take it in a posted form.")]
    public static partial void HintInAddress(ILogger logger);
}
