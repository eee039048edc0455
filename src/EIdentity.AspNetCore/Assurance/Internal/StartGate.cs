using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore;

/// <summary>Answers 503 until the endpoints were checked: endpoints are known, and the server listens, a moment before.</summary>
internal sealed class StartGate(ILogger<StartGate> logger) : IStartupFilter
{
    private volatile bool _isOpen;
    private int _refused;

    public void Open() => _isOpen = true;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, proceed) =>
        {
            if (_isOpen)
            {
                await proceed(context).ConfigureAwait(false);
                return;
            }

            if (Interlocked.Exchange(ref _refused, 1) == 0)
            {
                Log.NotStarted(logger);
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
        });
        next(app);
    };
}
