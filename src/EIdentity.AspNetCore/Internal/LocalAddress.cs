namespace EIdentity.AspNetCore;

/// <summary>Keeps redirects inside the app (RFC 9700, section 4.11).</summary>
internal static class LocalAddress
{
    private const int MaxLength = 2048;

    /// <summary>Gives the address when it is a path of this app, and the front page otherwise.</summary>
    public static string OrFrontPage(string? address) => IsLocal(address) ? address! : "/";

    // "//host" and "/\host" are other hosts to a browser, and control characters are skipped by it.
    private static bool IsLocal(string? address) =>
        address is { Length: > 0 and <= MaxLength }
        && address[0] == '/'
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl);
}
