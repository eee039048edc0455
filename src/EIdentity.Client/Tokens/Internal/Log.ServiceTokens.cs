using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

internal static partial class Log
{
    /// <summary>Writes one failed fetch under the event id of its code.</summary>
    public static void ServiceTokenFailed(ILogger logger, ServiceTokenException failure)
    {
        Action<ILogger, string, string> write = failure.Error.Number switch
        {
            4001 => ServiceTokenUnavailable,
            4002 => ServiceTokenClientRefused,
            _ => ServiceTokenAnswerRefused,
        };
        write(logger, failure.Detail, failure.Reference);
    }

    [LoggerMessage(4001, LogLevel.Warning, "EID4001: {Detail} Reference {Reference}.")]
    private static partial void ServiceTokenUnavailable(ILogger logger, string detail, string reference);

    [LoggerMessage(4002, LogLevel.Error, "EID4002: {Detail} Reference {Reference}.")]
    private static partial void ServiceTokenClientRefused(ILogger logger, string detail, string reference);

    [LoggerMessage(4003, LogLevel.Error, "EID4003: {Detail} Reference {Reference}.")]
    private static partial void ServiceTokenAnswerRefused(ILogger logger, string detail, string reference);
}
