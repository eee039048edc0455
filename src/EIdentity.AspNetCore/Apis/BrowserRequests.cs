using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EIdentity.AspNetCore;

/// <summary>Tells what a browser fetches on its own, or for a part of a page, from a page that a citizen opens.</summary>
internal static class BrowserRequests
{
    // A service worker that passes a navigation on leaves the destination empty.
    private static readonly FrozenSet<string> Pages = FrozenSet.Create(StringComparer.Ordinal, "document", "empty", "");

    /// <summary>Answers 401 where no login may begin: the browser looks ahead, or shows the page inside another.</summary>
    /// <remarks>
    /// By <c>Sec-Purpose</c> of Fetch, what browsers sent before it, and <c>Sec-Fetch-Dest</c> of Fetch Metadata; a browser that sends
    /// none of them is believed. What the citizen opens afterwards is asked for again.
    /// </remarks>
    public static bool TryRefuse(HttpContext context)
    {
        if (!LooksAhead(context.Request) && !IsPartOfAnother(context.Request))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.CacheControl = "no-store";
        return true;
    }

    private static bool LooksAhead(HttpRequest request) =>
        Says(request, "Sec-Purpose", "prefetch")
        || Says(request, "Sec-Purpose", "prerender")
        || Says(request, "Purpose", "prefetch")
        || Says(request, "X-Purpose", "preview")
        || Says(request, "X-Moz", "prefetch");

    private static bool IsPartOfAnother(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Dest", out StringValues destination) && !Pages.Contains(destination.ToString());

    private static bool Says(HttpRequest request, string header, string word) =>
        request.Headers.TryGetValue(header, out StringValues values)
        && values.ToString().Contains(word, StringComparison.OrdinalIgnoreCase);
}
