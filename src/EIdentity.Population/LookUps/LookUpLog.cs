using System.Globalization;
using EIdentity.Client;
using Microsoft.Extensions.Logging;

namespace EIdentity.Population;

/// <summary>Writes everything this package logs: operation, outcome, time and request id, nothing about a person.</summary>
internal static partial class LookUpLog
{
    /// <summary>The field that names the register, on lines of a register by name.</summary>
    public const string Register = "Register";

    [LoggerMessage(3000, LogLevel.Information, "{Operation} answered after {DurationMs} ms. Request {RequestId}.")]
    public static partial void Answered(ILogger logger, string operation, double durationMs, string requestId);

    [LoggerMessage(
        3100,
        LogLevel.Warning,
        "Citizens' data goes to {Host} over plain HTTP, as AllowPlainHttpTo permits: whoever is on that network can read it.")]
    public static partial void PlainHttp(ILogger logger, string host);

    /// <summary>Writes the failure's own sentence, which holds nothing personal.</summary>
    public static void Failed(ILogger logger, string operation, double durationMs, PopulationRegisterException failure)
    {
        string request = failure.RequestId ?? "none";
        ErrorEvents.Write(
            logger,
            failure.IsTransient ? LogLevel.Warning : LogLevel.Error,
            failure,
            "{Operation} failed after {DurationMs} ms, request {RequestId}, reference {Reference}: {Message}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{operation} failed after {durationMs} ms, request {request}, reference {failure.Reference}: {failure.Message}"),
            new("Operation", operation),
            new("DurationMs", durationMs),
            new("RequestId", request));
    }
}
