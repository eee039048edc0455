using Microsoft.Extensions.Logging;

namespace EIdentity.IntegrationTests;

/// <summary>Writes down every log line at every level, with its state, its scopes and its exception.</summary>
internal sealed class LogWatch(Sightings sightings) : ILoggerProvider, ISupportExternalScope
{
    // The web server's own line about a request repeats its whole address, with the code and state that the protocol puts
    // there; ASP.NET's template keeps that category at Warning, and docs/guides/login.md says so.
    private const string RequestLine = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogWatch watch, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            string values = state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
                : string.Empty;
            List<string> scopes = [];
            watch._scopes.ForEachScope(
                (scope, all) => all.Add(scope is IEnumerable<KeyValuePair<string, object?>> entries
                    ? string.Join(' ', entries)
                    : scope?.ToString() ?? string.Empty),
                scopes);
            watch.Note(category, $"{category} {eventId.Id} {formatter(state, exception)} {values} {exception} {string.Join(' ', scopes)}");
        }
    }

    private void Note(string category, string line)
    {
        // Only the query is left out, and only there: a person or a token in that line is still found.
        sightings.Add(Sink.Log, category == RequestLine ? WithoutCodeAndState(line) : line);
    }

    private static string WithoutCodeAndState(string line) =>
        System.Text.RegularExpressions.Regex.Replace(line, "(?<=[?&](code|state)=)[^&\\s,]*", "(left out)");
}
