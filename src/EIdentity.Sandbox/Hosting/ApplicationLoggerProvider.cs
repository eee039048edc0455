using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox;

/// <summary>Hands the sandbox host's log lines to the application's log, under categories that start with EIdentity.Sandbox.</summary>
internal sealed class ApplicationLoggerProvider(ILoggerFactory application) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => application.CreateLogger(
        categoryName.StartsWith(JournalWriter.LogCategory, StringComparison.Ordinal)
            ? categoryName
            : $"{JournalWriter.LogCategory}.Host.{categoryName}");

    /// <summary>Leaves the factory alone: it is the application's.</summary>
    public void Dispose()
    {
    }
}
