using System.Buffers;
using EIdentity.Client;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Keeps redirects inside the app (RFC 9700, section 4.11).</summary>
internal static class LocalAddress
{
    private const int MaxLength = 2048;

    private static readonly Uri AnyOrigin = new("https://local.invalid");

    // Nothing to escape and, without a dot, nothing to resolve: an address of these alone stays as it is.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_?=&");

    /// <summary>Gives the address, escaped for a header, when it is one of this app; the app's front page otherwise.</summary>
    public static string OrFrontPage(string? address, PathString pathBase) => Find(address) ?? Of(pathBase, "/");

    /// <summary>Gives the address to come back to: one that is too long becomes that of its page, or the front page.</summary>
    /// <param name="address">The address that the citizen was at.</param>
    /// <param name="pathBase">Where the app stands.</param>
    /// <param name="isShortened">Whether it was too long, so that something of it is lost.</param>
    public static string ForReturn(string? address, PathString pathBase, out bool isShortened) =>
        Resolve(address, out isShortened)
            ?? (isShortened ? Find(address!.Split('?', '#')[0]) : null)
            ?? Of(pathBase, "/");

    /// <summary>Gives the address of a page of this app, escaped for a header.</summary>
    /// <remarks>
    /// A proxy may say under which prefix the app stands, and anybody may where it passes that on: one that leads elsewhere is left out.
    /// </remarks>
    public static string Of(PathString pathBase, string path) => Find(pathBase + "/") is { } root ? root[..^1] + path : path;

    /// <summary>Gives the address, escaped for a header, or <see langword="null"/> when it leads or may lead elsewhere.</summary>
    public static string? Find(string? address) => Resolve(address, out _);

    /// <summary>Says whether a text is the path of a page of this app, without query and fragment.</summary>
    public static bool IsPath(string path) => path.Length > 1 && Find(path) == path && !path.AsSpan().ContainsAny('?', '#');

    private static string? Resolve(string? address, out bool isTooLong)
    {
        isTooLong = false;
        if (address is not { Length: > 0 } || !IsLocal(address))
        {
            return null;
        }

        if (address.Length > MaxLength)
        {
            isTooLong = true;
            return null;
        }

        if (!address.AsSpan().ContainsAnyExcept(Plain))
        {
            return address;
        }

        if (!Uri.TryCreate(AnyOrigin, address, out Uri? whole) || whole.Host != AnyOrigin.Host)
        {
            return null;
        }

        // Looked at again: taking "/./" out of "/.//host" leaves the address of another
        // host, and a Vietnamese letter takes nine characters.
        string escaped = whole.PathAndQuery + whole.Fragment;
        isTooLong = escaped.Length > MaxLength;
        return !isTooLong && IsLocal(escaped) ? escaped : null;
    }

    // "//host" and "/\host" are other hosts to a browser, and control characters are skipped by it.
    private static bool IsLocal(string address) =>
        address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && !ControlCharacters.AreIn(address);
}
