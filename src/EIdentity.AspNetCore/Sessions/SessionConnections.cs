using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Knows the requests that run for each session, and cuts them when it ends: a socket or a stream may run for hours.</summary>
internal sealed class SessionConnections : IDisposable
{
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<HttpContext, (string Session, DateTimeOffset EndsAt)> _running = new();
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;

    public SessionConnections(TimeProvider time)
    {
        _time = time;
        _sweep = time.CreateTimer(static connections => ((SessionConnections)connections!).CutExpired(), this, SweepPeriod, SweepPeriod);
    }

    /// <summary>Remembers a request until it has been answered.</summary>
    public void Add(HttpContext context, string session, DateTimeOffset endsAt)
    {
        if (_running.TryAdd(context, (session, endsAt)))
        {
            // The server uses the context again for another request.
            context.Response.OnCompleted(Forget, context);
        }
    }

    /// <summary>Cuts what runs for a session, but for the request that ends it.</summary>
    public void Cut(string session, HttpContext except) => Cut(running => running.Key != except && running.Value.Session == session);

    public void Dispose() => _sweep.Dispose();

    private void CutExpired()
    {
        DateTimeOffset now = _time.GetUtcNow();
        Cut(running => running.Value.EndsAt <= now);
    }

    private void Cut(Func<KeyValuePair<HttpContext, (string Session, DateTimeOffset EndsAt)>, bool> isOver)
    {
        foreach ((HttpContext context, _) in _running.Where(isOver))
        {
            context.Abort();
        }
    }

    private Task Forget(object context)
    {
        _running.TryRemove((HttpContext)context, out _);
        return Task.CompletedTask;
    }
}
