using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Says under which address citizens see the app.</summary>
internal static class PublicAddress
{
    /// <summary>Says whether the app was called at another host than the one of the settings, which has other cookies.</summary>
    public static bool IsElsewhere(HttpRequest request, EIdentityWebOptions options) =>
        Uri.TryCreate(options.PublicOrigin, UriKind.Absolute, out Uri? open)
        && Uri.TryCreate($"{open.Scheme}://{request.Host}", UriKind.Absolute, out Uri? seen)
        && (open.Port != seen.Port || !string.Equals(open.IdnHost, seen.IdnHost, StringComparison.OrdinalIgnoreCase));

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
