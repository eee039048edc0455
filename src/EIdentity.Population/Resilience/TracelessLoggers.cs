using Microsoft.Extensions.Logging;

namespace EIdentity.Population;

/// <summary>Leaves exceptions out of the resilience library's lines.</summary>
/// <remarks>Their message stands in the text already, and a stack trace of our own calls explains no outage of a register.</remarks>
internal sealed class TracelessLoggers(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new Traceless(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose()
    {
        // The application's own factory ends with the application.
    }

    private sealed class Traceless(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            inner.Log(logLevel, eventId, state, exception: null, formatter);
    }
}
