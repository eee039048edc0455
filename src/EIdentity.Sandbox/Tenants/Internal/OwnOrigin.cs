using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EIdentity.Sandbox;

/// <summary>Says whether a form was sent by a page of the sandbox itself, or by no browser at all.</summary>
internal static class OwnOrigin
{
    public static bool Sent(HttpRequest request, Uri issuer)
    {
        // A page elsewhere whose name was turned to this machine would count as the same site; the name it asked for gives it away.
        return IsOwnName(request.Host, issuer)
            && IsOwn(request.Headers["Sec-Fetch-Site"], "same-origin")
            && (IsOwn(request.Headers.Origin, $"{issuer.Scheme}://{request.Host.Value}")
                || (request.Headers.Origin == "null" && request.Headers["Sec-Fetch-Site"] == "same-origin"));
    }

    // The pages send no referrer, for which a browser writes the origin as "null"; what is left out says nothing.
    private static bool IsOwn(StringValues header, string own) =>
        header.Count == 0 || string.Equals(header.ToString(), own, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnName(HostString host, Uri issuer) =>
        string.Equals(host.Value, issuer.Authority, StringComparison.OrdinalIgnoreCase)
            || (issuer.IsLoopback && Uri.TryCreate($"http://{host.Value}", UriKind.Absolute, out Uri? asked) && asked.IsLoopback);
}
