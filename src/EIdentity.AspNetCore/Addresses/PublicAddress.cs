using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Says under which address citizens see the app.</summary>
internal static class PublicAddress
{
    /// <summary>Gives the whole address of a path of the app: at the origin of the settings, or else of the request.</summary>
    /// <returns>The address, or <see langword="null"/> when the request's host is none; a web server lets such hosts pass.</returns>
    public static Uri? Find(HttpRequest request, PathString pathBase, PathString path, EIdentityWebOptions options) =>
        Uri.TryCreate(
            (options.PublicOrigin?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + pathBase + path,
            UriKind.Absolute,
            out Uri? address)
            ? address
            : null;
}
