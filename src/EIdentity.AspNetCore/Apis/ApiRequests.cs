using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace EIdentity.AspNetCore;

/// <summary>Tells a program's call from a page that a citizen opens.</summary>
internal static class ApiRequests
{
    /// <summary>
    /// Asks in this order and believes the first that answers: the endpoint (ASP.NET's own cookie-redirect metadata, which
    /// controllers with <c>[ApiController]</c> and endpoints that write JSON carry), the browser (<c>Sec-Fetch-Mode</c>), the
    /// script (<c>X-Requested-With</c>), and whether JSON but no page is accepted.
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
        return headers.TryGetValue("Sec-Fetch-Mode", out StringValues mode)
            ? mode != "navigate"
            : headers.XRequestedWith == "XMLHttpRequest" || (Accepts(headers, "json") && !Accepts(headers, "html"));
    }

    private static bool Accepts(IHeaderDictionary headers, string kind) =>
        headers.Accept.Any(value => value?.Contains(kind, StringComparison.OrdinalIgnoreCase) == true);
}
