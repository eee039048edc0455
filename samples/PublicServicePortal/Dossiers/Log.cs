namespace PublicServicePortal;

/// <summary>Writes what the portal itself logs: nothing about a person.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "What is kept no longer could not be removed ({Failure}); the next try is in an hour.")]
    public static partial void NotRemoved(ILogger logger, string failure);

    [LoggerMessage(2, LogLevel.Error, "The error page was shown with the support code {SupportCode}.")]
    public static partial void ErrorShown(ILogger logger, string supportCode);
}
