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
}
