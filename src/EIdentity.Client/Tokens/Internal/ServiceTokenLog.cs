using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes the log of service tokens; the event id of a failure is the number of its code.</summary>
internal static partial class ServiceTokenLog
{
    [LoggerMessage(
        4100,
        LogLevel.Warning,
        "The agency's secret and its service token go to {Host} over plain HTTP, "
            + "as AllowPlainHttpTo permits: whoever is on that network can read them.")]
    public static partial void PlainHttp(ILogger logger, string host);

    /// <summary>Writes the failure's own sentence, which holds neither token nor secret.</summary>
    public static void Failed(ILogger logger, ServiceTokenException failure) => ErrorEvents.Write(
        logger,
        failure.IsTransient ? LogLevel.Warning : LogLevel.Error,
        failure,
        "{Code}: {Detail} Reference {Reference}.",
        $"{failure.Code}: {failure.Detail} Reference {failure.Reference}.",
        new KeyValuePair<string, object?>("Detail", failure.Detail));
}
