using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Hides the cookie that a request brought while a new session is written, so that nothing of the old one is kept.</summary>
internal sealed class SessionCookieManager(ICookieManager cookies) : ICookieManager
{
    public string? GetRequestCookie(HttpContext context, string key)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Hidden>() is null ? cookies.GetRequestCookie(context, key) : null;
    }

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        OwnCookies.Write(
            context,
            (cookies, key, value, options),
            static (context, cookie) => cookie.cookies.AppendResponseCookie(context, cookie.key, cookie.value, cookie.options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        OwnCookies.Write(
            context,
            (cookies, key, options),
            static (context, cookie) => cookie.cookies.DeleteCookie(context, cookie.key, cookie.options));

    /// <summary>Hides the request's cookie until it is disposed of.</summary>
    public static Hidden Hide(HttpContext context) => new(context);

    internal sealed class Hidden : IDisposable
    {
        private readonly HttpContext _context;

        public Hidden(HttpContext context)
        {
            _context = context;
            context.Features.Set(this);
        }

        public void Dispose() => _context.Features.Set<Hidden>(null);
    }
}
