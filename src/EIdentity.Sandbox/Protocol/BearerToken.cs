using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Reads the token of an Authorization header (RFC 6750, section 2.1; RFC 9449, section 7.1).</summary>
internal static class BearerToken
{
    public static string? Find(HttpRequest request, string scheme = "Bearer") =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? header)
        && string.Equals(header.Scheme, scheme, StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;
}
