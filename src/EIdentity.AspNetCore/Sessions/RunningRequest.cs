using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Holds one request of a session for as long as it runs; afterwards the server uses its context for somebody else.</summary>
internal sealed class RunningRequest(HttpContext context, string session, DateTimeOffset endsAt)
{
    private readonly Lock _gate = new();
    private HttpContext? _context = context;

    public string Session => session;

    /// <summary>Gets the time at which the session ends, whatever happens.</summary>
    public DateTimeOffset EndsAt => endsAt;

    /// <summary>Ends the connection, unless the request has been answered or is the one that asks for it.</summary>
    public void Cut(HttpContext? except)
    {
        lock (_gate)
        {
            if (_context != except)
            {
                _context?.Abort();
            }
        }
    }

    /// <summary>Notes that the request has been answered.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _context = null;
        }
    }
}
