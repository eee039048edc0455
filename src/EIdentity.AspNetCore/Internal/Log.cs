using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore;

/// <summary>Writes the log of the web host; nothing in it is about a citizen.</summary>
internal static partial class Log
{
    [LoggerMessage(
        2950,
        LogLevel.Warning,
        "A form could not be kept during a step-up, so the citizen has to fill it in again ({Code}, {Reference}).")]
    public static partial void FormNotKept(ILogger logger, string code, string reference);

    /// <summary>Names the listener and the kind of exception only: the message is the application's and may hold anything.</summary>
    [LoggerMessage(2951, LogLevel.Error, "The login listener {Listener} failed with {Exception}; the login goes on.")]
    public static partial void ListenerFailed(ILogger logger, string listener, string exception);

    /// <summary>Names the kind of exception only: the message is the application's store's and may hold anything.</summary>
    [LoggerMessage(
        2953,
        LogLevel.Warning,
        "The application's ticket store failed with {Exception} when an ended session was to be removed; it proves nothing any more.")]
    public static partial void TicketNotForgotten(ILogger logger, string exception);

    /// <summary>Tells a lost key ring from a browser without the cookie; to the citizen both are EID2022.</summary>
    [LoggerMessage(
        EventId = 2952,
        Message = "A browser brought its login cookie, but this instance cannot open it: the cookie was changed, or the Data Protection "
            + "keys that closed it are gone or are another instance's. Keep the keys where restarts and all instances find them.")]
    public static partial void LoginCookieUnreadable(ILogger logger, LogLevel level);

    /// <summary>Names the kind of exception only: the message is the application's store's and may hold anything.</summary>
    [LoggerMessage(
        2956,
        LogLevel.Warning,
        "A session could not be renewed, because the application's ticket store or the Data Protection key ring failed with {Exception}; "
            + "the page was answered, and the session ends when it would have.")]
    public static partial void SessionNotRenewed(ILogger logger, string exception);

    [LoggerMessage(
        2957,
        LogLevel.Warning,
        "A request was answered 503, because it came before the levels of the endpoints were checked. That passes in a moment; where it "
            + "does not, the host runs no IHostedLifecycleService: build it with WebApplication or the generic Host, not with WebHost.")]
    public static partial void NotStarted(ILogger logger);

    /// <summary>Names the kind of exception only: the message is the application's store's and may hold anything.</summary>
    [LoggerMessage(
        2958,
        LogLevel.Error,
        "Another person signed in, and the session before could not be ended ({Exception}): its cookie is gone from that browser, but a "
            + "copy of it would still be good.")]
    public static partial void SessionNotEnded(ILogger logger, string exception);

    [LoggerMessage(2955, LogLevel.Error, "A session could not be read, so nobody is signed in by it ({Code}, {Reference}): {Detail}")]
    public static partial void SessionNotRead(ILogger logger, string code, string reference, string detail);

    /// <summary>Says what is wrong with the address that browsers see the app under, at most once an hour.</summary>
    [LoggerMessage(2960, LogLevel.Warning, "{Finding}")]
    public static partial void AddressFound(ILogger logger, string finding);

    /// <summary>Tells a browser at another host from a browser that never began; to the citizen both are EID2022.</summary>
    [LoggerMessage(
        2961,
        LogLevel.Information,
        "A callback came to {Host} without the cookie of its login. A browser brings it back only to the host at which the login began; "
            + "EIdentity:PublicOrigin is {PublicOrigin}.")]
    public static partial void CallbackWithoutCookie(ILogger logger, string host, string publicOrigin);

    /// <summary>Says why, at most once an hour, and never what: the hint holds the citizen's data.</summary>
    [LoggerMessage(
        2962,
        LogLevel.Warning,
        "What the provider wants to be shown at sign-out was lost, because {Why}; citizens sign in and out all the same, and the provider "
            + "may ask once more at sign-out.")]
    public static partial void LogoutHintLost(ILogger logger, string why);

    [LoggerMessage(
        2963,
        LogLevel.Warning,
        "The stock handler's provider could not be asked for the address of its sign-out ({Exception}): a sign-out ends the session here, "
            + "and the one at the provider may live on.")]
    public static partial void EndSessionAddressUnknown(ILogger logger, string exception);

    [LoggerMessage(
        2954,
        LogLevel.Information,
        "A login was begun at an address too long to keep: above 2,048 characters once it is escaped, or too long for the login's cookie. "
            + "The citizen comes back to its page without what stood behind the '?', or to the front page.")]
    public static partial void ReturnAddressShortened(ILogger logger);
}
