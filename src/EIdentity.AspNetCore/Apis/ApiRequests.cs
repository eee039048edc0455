using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EIdentity.AspNetCore;

/// <summary>Tells a program's call from a page that a citizen opens.</summary>
internal static class ApiRequests
{
    /// <summary>
    /// Asks in this order and believes the first that answers: the endpoint (ASP.NET's own cookie-redirect metadata, which
    /// controllers with <c>[ApiController]</c> and endpoints that write JSON carry), the browser (<c>Sec-Fetch-Mode</c>, else
    /// <c>Sec-Fetch-Dest</c>), the script (<c>X-Requested-With</c>), and whether a page is accepted: every browser names one when it opens
    /// an address, and a script that asks for anything (<c>*/*</c>) does not. Who says nothing at all opens a page.
    /// </summary>
    public static bool IsApi(HttpContext context)
    {
        EndpointMetadataCollection? metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<IAllowCookieRedirectMetadata>() is not null)
        {
            return false;
        }

        if (metadata?.GetMetadata<IDisableCookieRedirectMetadata>() is not null)
        {
            return true;
        }

        IHeaderDictionary headers = context.Request.Headers;
        return headers.TryGetValue("Sec-Fetch-Mode", out StringValues mode) ? mode != "navigate"
            : headers.TryGetValue("Sec-Fetch-Dest", out StringValues destination) ? destination != "document"
            : headers.XRequestedWith == "XMLHttpRequest" || !MayBePage(headers.Accept);
    }

    private static bool MayBePage(StringValues accept) =>
        accept.All(string.IsNullOrWhiteSpace)
        || (MediaTypeHeaderValue.TryParseList(accept, out IList<MediaTypeHeaderValue>? ranges) && ranges.Any(IsPage));

    private static bool IsPage(MediaTypeHeaderValue range) =>
        range.Quality is not 0 && range.MediaType.Value is { } type
        && (type.Equals("text/html", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/*", StringComparison.OrdinalIgnoreCase));
}
