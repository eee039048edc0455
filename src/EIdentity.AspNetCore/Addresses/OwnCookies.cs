using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EIdentity.AspNetCore;

/// <summary>Writes the cookies of login and session past a policy that the application has for its own.</summary>
/// <remarks>
/// <c>UseCookiePolicy</c> rewrites every cookie of the app: with a minimum of <c>SameSite=Strict</c> no browser brings the login's back
/// from the provider, and without consent none is sent at all. Both cookies are needed, hold what they must and no more, and are
/// locked as far as they can be.
/// </remarks>
internal static class OwnCookies
{
    /// <summary>Gives the name of one, which no other host can set; over http on loopback there are no such names.</summary>
    public static string NameOf(HttpContext context, bool allowsPlainHttp, string name) =>
        IsPlain(context, allowsPlainHttp) ? name : "__Host-" + name;

    /// <summary>Gives the rules of one.</summary>
    /// <remarks>
    /// Lax: a callback is a top-level navigation from another site, which Strict would strip of its cookie.
    /// </remarks>
    public static CookieOptions OptionsOf(HttpContext context, bool allowsPlainHttp) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = !IsPlain(context, allowsPlainHttp),
    };

    /// <summary>Writes one past the policy.</summary>
    public static void Append(HttpContext context, string name, string value, CookieOptions options) => Write(
        context,
        (Name: name, Value: value, Options: options),
        static (context, own) => context.Response.Cookies.Append(own.Name, own.Value, own.Options));

    /// <summary>Deletes one past the policy.</summary>
    public static void Delete(HttpContext context, string name, CookieOptions options) => Write(
        context, (Name: name, Options: options), static (context, own) => context.Response.Cookies.Delete(own.Name, own.Options));

    /// <summary>Runs what writes or deletes cookies, with nothing in between.</summary>
    public static void Write<T>(HttpContext context, T state, Action<HttpContext, T> write)
    {
        IResponseCookiesFeature? policy = context.Features.Get<IResponseCookiesFeature>();
        context.Features.Set<IResponseCookiesFeature>(new ResponseCookiesFeature(context.Features));
        try
        {
            write(context, state);
        }
        finally
        {
            context.Features.Set(policy);
        }
    }

    private static bool IsPlain(HttpContext context, bool allowsPlainHttp) =>
        allowsPlainHttp
        && !context.Request.IsHttps
        && Uri.TryCreate($"http://{context.Request.Host}", UriKind.Absolute, out Uri? address)
        && address.IsLoopback;
}
