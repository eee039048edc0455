using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes the log of the login; the event id of a refusal is the number of its code.</summary>
internal static partial class LoginLog
{
    [LoggerMessage(2900, LogLevel.Debug, "A login that needs {Level} begins.")]
    public static partial void Begun(ILogger logger, AssuranceLevel level);

    [LoggerMessage(2901, LogLevel.Information, "A citizen signed in at {Level}, proven by {Evidence}.")]
    public static partial void Completed(ILogger logger, AssuranceLevel level, LevelEvidence evidence);

    [LoggerMessage(2902, LogLevel.Information, "A citizen stopped the login.")]
    public static partial void Cancelled(ILogger logger);

    [LoggerMessage(2903, LogLevel.Warning, "A document of the provider could not be renewed, so the last good one goes on for a day at most ({Code}, {Reference}): {Message}")]
    public static partial void DocumentKept(ILogger logger, string code, string reference, string message);

    [LoggerMessage(2904, LogLevel.Warning, "The key of {Setting} has changed but cannot be used, so the last good one goes on: {Message}")]
    public static partial void KeyKept(ILogger logger, string setting, string message);

    [LoggerMessage(2905, LogLevel.Warning, "No answer of the provider proves a level: every login counts as {Level} by the agreement {Number}, until {ExpiresOn}. Ask the provider to send the level.")]
    public static partial void LevelByAgreement(ILogger logger, AssuranceLevel level, string? number, DateOnly? expiresOn);

    [LoggerMessage(2906, LogLevel.Information, "The level {Level} of this login rests on the agreement {Number} of {SignedOn}, which holds until {ExpiresOn}.")]
    public static partial void CompletedByAgreement(ILogger logger, AssuranceLevel level, string? number, DateOnly? signedOn, DateOnly? expiresOn);

    [LoggerMessage(2907, LogLevel.Warning, "The certificate of {Setting} expired at {NotAfter:u}. Put a new one in its place and register it with the provider.")]
    public static partial void CertificateExpired(ILogger logger, string setting, DateTimeOffset notAfter);

    [LoggerMessage(2908, LogLevel.Warning, "An entry of TrustedAuthorities {Problem}, so the root last read goes on.")]
    public static partial void RootsKept(ILogger logger, string problem);

    [LoggerMessage(2909, LogLevel.Information, "A login was abandoned: nobody waits for its outcome any more.")]
    public static partial void Abandoned(ILogger logger);

    /// <summary>Writes the code, the reference and the rule; the message of our own exceptions holds nothing personal.</summary>
    public static void Refused(ILogger logger, LoginException refused)
    {
        LogLevel level = refused.Error.WhoMustAct == ErrorActor.Citizen ? LogLevel.Information : LogLevel.Warning;
        KeyValuePair<string, object?>[] state =
        [
            new("Code", refused.Code),
            new("Reference", refused.Reference),
            new("Message", refused.Message),
            new("{OriginalFormat}", "A login was refused ({Reference}): {Message}"),
        ];
        logger.Log(level, new EventId(refused.Error.Number, refused.Code), state, null, (_, _) => $"A login was refused ({refused.Reference}): {refused.Message}");
    }
}
