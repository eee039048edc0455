using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Puts one field on every line of a log, so that lines of several logins or registers can be told apart.</summary>
internal sealed class FieldLogger(ILogger inner, KeyValuePair<string, object?> field) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        KeyValuePair<string, object?>[] fields = state is IEnumerable<KeyValuePair<string, object?>> own ? [field, .. own] : [field];
        inner.Log(logLevel, eventId, fields, exception, (_, failure) => formatter(state, failure));
    }
}
