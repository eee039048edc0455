using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EIdentity.Testing;

/// <summary>Remembers why an app did not start, which its host logs before it is disposed of.</summary>
internal sealed class StartFailures : ILoggerProvider, ILogger
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private Exception? _first;

    /// <summary>Gets the first failure of the host, if any.</summary>
    public Exception? First => Volatile.Read(ref _first);

    /// <summary>Listens to the host, whatever level the app logs at.</summary>
    public void AddTo(ILoggingBuilder logging) => logging.AddProvider(this).AddFilter<StartFailures>(Host, LogLevel.Error);

    public ILogger CreateLogger(string categoryName) => categoryName == Host ? this : NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null)
        {
            Interlocked.CompareExchange(ref _first, exception, null);
        }
    }

    public void Dispose()
    {
    }
}
