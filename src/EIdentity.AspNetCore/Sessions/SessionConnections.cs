using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Knows the requests that run for each session, and cuts them when it ends: a socket or a stream may run for hours.</summary>
internal sealed class SessionConnections : IDisposable
{
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<RunningRequest, byte> _running = new();
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
        RunningRequest request = new(context, session, endsAt);
        _running.TryAdd(request, 0);
        context.Response.OnCompleted(() =>
        {
            request.Complete();
            _running.TryRemove(request, out _);
            return Task.CompletedTask;
        });
    }

    /// <summary>Cuts what runs for a session, but for the request that ends it.</summary>
    public void Cut(string session, HttpContext except)
    {
        foreach (RunningRequest request in _running.Keys.Where(request => request.Session == session))
        {
            request.Cut(except);
        }
    }

    public void Dispose() => _sweep.Dispose();

    private void CutExpired()
    {
        DateTimeOffset now = _time.GetUtcNow();
        foreach (RunningRequest request in _running.Keys.Where(request => request.EndsAt <= now))
        {
            request.Cut(except: null);
        }
    }
}
