using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Answers 503 until the endpoints were checked: endpoints are known, and the server listens, a moment before.</summary>
internal sealed class StartGate : IStartupFilter
{
    private volatile bool _isOpen;

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

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
        });
        next(app);
    };
}
