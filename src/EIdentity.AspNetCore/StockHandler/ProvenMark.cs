using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Remembers in the browser, for a minute, that a login has just proven its level.</summary>
/// <remarks>
/// It proves nothing; without it the level would be asked for again and again. An app that signs in a principal of its own
/// leaves no other trace of the login.
/// </remarks>
internal static class ProvenMark
{
    private const string Name = "eid.proven";

    public static void Set(HttpContext context) => context.Response.Cookies.Append(Name, "1", Options(context));

    public static bool Take(HttpContext context)
    {
        bool isSet = context.Request.Cookies.ContainsKey(Name);
        if (isSet)
        {
            context.Response.Cookies.Delete(Name, Options(context));
        }

        return isSet;
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = TimeSpan.FromMinutes(1),
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };
}
