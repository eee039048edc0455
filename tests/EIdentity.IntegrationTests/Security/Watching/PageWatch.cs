using System.Security.Claims;
using System.Text;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EIdentity.IntegrationTests;

/// <summary>Writes down every page and every header that the app answers with.</summary>
internal sealed class PageWatch(Sightings sightings, Action<HttpRequest> onCallback) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(WatchAsync);
        next(app);
        app.UseEndpoints(endpoints => endpoints.MapGet(
            CaseWorld.RolesAndNames,
            (HttpContext context, SignedIn login) =>
                $"[{FindOtherName(context.User, login)}{string.Join(',', context.User.FindAll(IsRoleOrName))}]")
            .RequireAssurance(AssuranceLevel.Level2));
    };

    // The name is the one that was checked, and nothing else that the provider says.
    private static string? FindOtherName(ClaimsPrincipal user, SignedIn login) =>
        user.Identity?.Name == login.Citizen.Name.Reveal() ? null : $"{user.Identity?.Name},";

    private static bool IsRoleOrName(Claim claim) =>
        claim.Type is ClaimTypes.Role or ClaimTypes.Name or ClaimTypes.NameIdentifier or "role" or "roles";

    private async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == CaseWorld.Callback)
        {
            onCallback(context.Request);
        }

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
        }

        // Some headers, a renewed session for example, are written when the answer starts.
        await context.Response.StartAsync(context.RequestAborted);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Response.Headers)
        {
            sightings.Add(name == "Location" ? Sink.Address : Sink.Header, $"{name}: {values}");
        }

        await original.WriteAsync(copy.ToArray(), context.RequestAborted);
    }
}
