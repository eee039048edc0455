using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox;

/// <summary>Holds the log messages of the sandbox.</summary>
internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Information, "The e-identity sandbox answers at {Issuer}: invented people, not a real service.")]
    public static partial void Started(ILogger logger, string issuer);

    [LoggerMessage(9002, LogLevel.Warning, "The sandbox refused {Endpoint} by rule {Rule}. {Reason}")]
    public static partial void Refused(ILogger logger, string endpoint, string rule, string reason);

    [LoggerMessage(9003, LogLevel.Information, "The sandbox let fault {Fault} answer {Endpoint}.")]
    public static partial void Faulted(ILogger logger, string endpoint, string fault);

    [LoggerMessage(
        9004,
        LogLevel.Information,
        "The e-identity sandbox replaces {Settings}; set EIdentitySandbox:Embedded=false to use your own.")]
    public static partial void Replaced(ILogger logger, string settings);
}
