using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Leaves little on a computer that the next citizen will sit at.</summary>
internal sealed class SharedComputer(IOptions<EIdentityWebOptions> web)
{
    private const string SignedOut = "EIdentity.SignedOut";

    /// <summary>Says whether somebody signed out in this browser, so that the provider may still take the next for them.</summary>
    public bool WasLeft(HttpContext context) => web.Value.SharedComputers && context.Request.Cookies.ContainsKey(SignedOut);

    /// <summary>Clears what the browser keeps of the pages of a session that ends.</summary>
    public void NoteSignOut(HttpContext context)
    {
        // Not "cookies": those of other hosts of the agency would go too.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        if (web.Value.SharedComputers)
        {
            context.Response.Cookies.Append(SignedOut, "1", Cookie(context));
        }
    }

    /// <summary>Notes that whoever sits there now has signed in.</summary>
    public void NoteSignIn(HttpContext context)
    {
        if (WasLeft(context))
        {
            context.Response.Cookies.Delete(SignedOut, Cookie(context));
        }
    }

    // It says nothing of anybody, and who removes it signs in as they could have before.
    private static CookieOptions Cookie(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
