using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes the log of the login; the event id of a refusal is the number of its code.</summary>
internal static partial class LoginLog
{
    /// <summary>The field that names the login, on lines of a login by name.</summary>
    public const string Login = "Login";

    /// <summary>The field that names the route, on lines of a login whose settings name one.</summary>
    public const string Profile = "Profile";

    /// <summary>The field that ties the lines of one login together, from its beginning to its end.</summary>
    public const string LoginId = "LoginId";

    [LoggerMessage(2900, LogLevel.Debug, "A login that needs {Level} begins.")]
    public static partial void Begun(ILogger logger, AssuranceLevel level);

    [LoggerMessage(2901, LogLevel.Information, "A citizen signed in at {Level}, proven by {Evidence}.")]
    public static partial void Completed(ILogger logger, AssuranceLevel level, LevelEvidence evidence);

    [LoggerMessage(2902, LogLevel.Information, "A citizen stopped the login.")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(
        2905,
        LogLevel.Warning,
        "No answer of the provider proves a level: every login counts as {Level} by "
            + "the agreement {Number}, until {ExpiresOn}. Ask the provider to send the level.")]
    public static partial void LevelByAgreement(ILogger logger, AssuranceLevel level, string? number, DateOnly? expiresOn);

    [LoggerMessage(
        2906,
        LogLevel.Information,
        "The level {Level} of this login rests on the agreement {Number} of {SignedOn}, which holds until {ExpiresOn}.")]
    public static partial void CompletedByAgreement(
        ILogger logger,
        AssuranceLevel level,
        string? number,
        DateOnly? signedOn,
        DateOnly? expiresOn);

    [LoggerMessage(
        2919,
        LogLevel.Warning,
        "Where an answer does not say when a level was proven, it counts as proven when the login began, by the document {Number}, until "
            + "{ExpiresOn}. Ask the provider to send the time.")]
    public static partial void DatedByAgreement(ILogger logger, string? number, DateOnly? expiresOn);

    [LoggerMessage(
        2914,
        LogLevel.Warning,
        "Level:Values:Level2 lists {Value}, which {Product} sends for {Meaning}. If such a product stands in between, anybody with its "
            + "password gets in as level 2: have it hand the account's level on in another claim, and name that in Level:ClaimName.")]
    public static partial void LevelLooksLikeABrokers(ILogger logger, string value, string product, string meaning);

    [LoggerMessage(2909, LogLevel.Information, "A login was abandoned: nobody waits for its outcome any more.")]
    public static partial void Abandoned(ILogger logger);

    [LoggerMessage(
        2910,
        LogLevel.Warning,
        "{Count} logins within {Minutes} minutes were refused with {Code} for what browsers brought along. Anybody can bring that about; "
            + "when citizens complain too, act on the code.")]
    public static partial void ManyRefused(ILogger logger, int count, int minutes, string code);

    [LoggerMessage(
        2911,
        LogLevel.Warning,
        "{Count} logins within {Minutes} minutes were not marked as used, for so many networks bring callbacks that the room for marks is "
            + "full. Citizens sign in all the same; what is left against a second use is the browser's cookie and the provider's code.")]
    public static partial void MarksFull(ILogger logger, int count, int minutes);

    [LoggerMessage(
        EventId = 2912,
        Message = "The claim {Claim} of the {Source} cannot be used and counts as missing: it is {Form}. Ask the provider for the right "
            + "form, or name another claim in the Claims of the login's profile.")]
    public static partial void ClaimUnusable(ILogger logger, LogLevel level, string claim, string source, string form);

    [LoggerMessage(
        2916,
        LogLevel.Warning,
        "{Count} settings stand for what no document of the provider confirms: {Settings}. Ask, and name the answer in Confirmations.")]
    public static partial void Unconfirmed(ILogger logger, int count, string settings);

    /// <summary>Writes the code, the reference and the rule; the message of our own exceptions holds nothing personal.</summary>
    public static void Refused(ILogger logger, LoginException refused)
    {
        LogLevel level = refused.IsUnproven || refused.Error.WhoMustAct == ErrorActor.Citizen ? LogLevel.Information : LogLevel.Warning;
        ErrorEvents.Write(
            logger,
            level,
            refused,
            "A login was refused ({Reference}): {Message}",
            $"A login was refused ({refused.Reference}): {refused.Message}");
    }
}
