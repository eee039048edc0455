using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Says under which address citizens see the app.</summary>
internal static class PublicAddress
{
    /// <summary>Gives the whole address of a path of the app: at the origin of the settings, or else of the request.</summary>
    public static Uri Of(HttpRequest request, PathString pathBase, PathString path, EIdentityWebOptions options) =>
        new((options.PublicOrigin?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + pathBase + path);
}
