using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EIdentity.IntegrationTests;

/// <summary>Writes down every page and every header that the app answers with.</summary>
internal sealed class PageWatch(Sightings sightings) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(WatchAsync);
        next(app);
    };

    private async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        Stream original = context.Response.Body;
        using MemoryStream copy = new();
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = original;
            sightings.Add(Sink.Page, Encoding.UTF8.GetString(copy.ToArray()));
            foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Response.Headers)
            {
                sightings.Add(name == "Location" ? Sink.Address : Sink.Header, $"{name}: {values}");
            }
        }

        await original.WriteAsync(copy.ToArray(), context.RequestAborted);
    }
}
