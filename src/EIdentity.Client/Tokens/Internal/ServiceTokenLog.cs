using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes the log of service tokens; the event id of a failure is the number of its code.</summary>
internal static partial class ServiceTokenLog
{
    public static void Failed(ILogger logger, ServiceTokenException failure)
    {
        Action<ILogger, string, string> write = failure.Error.Number switch
        {
            4001 => Unavailable,
            4002 => ClientRefused,
            _ => AnswerRefused,
        };
        write(logger, failure.Detail, failure.Reference);
    }

    [LoggerMessage(
        4100,
        LogLevel.Warning,
        "The agency's secret and its service token go to {Host} over plain HTTP, "
            + "as AllowPlainHttpTo permits: whoever is on that network can read them.")]
    public static partial void PlainHttp(ILogger logger, string host);

    [LoggerMessage(4001, LogLevel.Warning, "EID4001: {Detail} Reference {Reference}.")]
    private static partial void Unavailable(ILogger logger, string detail, string reference);

    [LoggerMessage(4002, LogLevel.Error, "EID4002: {Detail} Reference {Reference}.")]
    private static partial void ClientRefused(ILogger logger, string detail, string reference);

    [LoggerMessage(4003, LogLevel.Error, "EID4003: {Detail} Reference {Reference}.")]
    private static partial void AnswerRefused(ILogger logger, string detail, string reference);
}
