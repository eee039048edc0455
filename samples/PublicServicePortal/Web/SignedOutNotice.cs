using EIdentity.AspNetCore;

namespace PublicServicePortal;

/// <summary>Has the page that a citizen lands on after signing out say so, once.</summary>
/// <remarks>
/// Signing out leads over the provider, and back to an address that is registered letter by letter, so the word cannot travel in it:
/// a cookie of five minutes carries it, which says nothing of who it was.
/// </remarks>
public static class SignedOutNotice
{
    private const string Cookie = "Portal.SignedOut";

    public static void UseSignedOutNotice(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path == EIdentityDefaults.LogoutPath)
        {
            context.Response.OnStarting(() => Note(context.Response));
        }

        return next(context);
    });

    /// <summary>Says whether somebody was just signed out here, and forgets it.</summary>
    public static bool Take(HttpContext context)
    {
        if (!context.Request.Cookies.ContainsKey(Cookie))
        {
            return false;
        }

        context.Response.Cookies.Delete(Cookie);
        return context.User.FindSignedIn() is null;
    }

    // A session that ended takes its cookie along; a refused sign-out does not.
    private static Task Note(HttpResponse response)
    {
        bool hasEnded = response.Headers.SetCookie.Any(cookie =>
            cookie?.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase) == true);
        if (hasEnded && response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status200OK)
        {
            response.Cookies.Append(Cookie, "1", new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromMinutes(5),
                SameSite = SameSiteMode.Lax,
                Secure = response.HttpContext.Request.IsHttps,
            });
        }

        return Task.CompletedTask;
    }
}
