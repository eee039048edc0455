using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Tells a form that came without a session from a button that begins a login.</summary>
internal static class PostedForm
{
    /// <summary>Says whether a form was sent to an endpoint that lets nobody in without a session.</summary>
    /// <remarks>An endpoint that anybody may call and that challenges by itself wants a login begun, whatever its method.</remarks>
    public static bool IsTurnedAway(HttpContext context, AuthenticationProperties properties) =>
        HttpMethods.IsPost(context.Request.Method)
        && properties.RedirectUri is null
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<IAllowAnonymous>() is null
        && (metadata.GetMetadata<IAuthorizeData>() is not null
            || metadata.GetMetadata<AuthorizationPolicy>() is not null
            || context.RequestServices.GetRequiredService<IOptions<AuthorizationOptions>>().Value.FallbackPolicy is not null);

    /// <summary>Gives the page that the form stood on, as the browser says it, or the front page.</summary>
    /// <remarks>What the form was sent to may answer nobody who opens it.</remarks>
    public static string PageOf(HttpContext context, PathString pathBase) =>
        Uri.TryCreate(context.Request.Headers.Referer, UriKind.Absolute, out Uri? page) && page.Authority == context.Request.Host.Value
            ? LocalAddress.ForReturn(page.PathAndQuery, pathBase, out _)
            : LocalAddress.Of(pathBase, "/");
}
