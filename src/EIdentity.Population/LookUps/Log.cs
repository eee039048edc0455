using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace EIdentity.Population;

/// <summary>Writes everything this package logs: operation, outcome, time and request id, nothing about a person.</summary>
internal static partial class Log
{
    // One event a code, under the code's own number, so that the two cannot drift apart.
    private static readonly FrozenDictionary<int, Action<ILogger, string, double, string, string, string, Exception?>> Failures =
        ErrorCodes.All.ToFrozenDictionary(error => error.Number, error => LoggerMessage.Define<string, double, string, string, string>(
            error.Kind == ErrorKind.Unavailable ? LogLevel.Warning : LogLevel.Error,
            new EventId(error.Number, error.Value),
            "{Operation} failed after {DurationMs} ms, request {RequestId}, reference {Reference}: {Message}"));

    [LoggerMessage(3000, LogLevel.Information, "{Operation} answered after {DurationMs} ms. Request {RequestId}.")]
    public static partial void Answered(ILogger logger, string operation, double durationMs, string requestId);

    [LoggerMessage(
        3100,
        LogLevel.Warning,
        "Citizens' data goes to {Host} over plain HTTP, as AllowPlainHttpTo permits: whoever is on that network can read it.")]
    public static partial void PlainHttp(ILogger logger, string host);

    /// <summary>Writes the failure's own sentence, which holds nothing personal.</summary>
    public static void Failed(ILogger logger, string operation, double durationMs, PopulationRegisterException failure) =>
        Failures[failure.Error.Number](
            logger,
            operation,
            durationMs,
            failure.RequestId ?? "none",
            failure.Reference,
            failure.Message,
            null);
}
