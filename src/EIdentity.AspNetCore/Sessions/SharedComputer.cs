using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Leaves little on a computer that the next citizen will sit at.</summary>
internal sealed class SharedComputer(IOptions<EIdentityWebOptions> web)
{
    /// <summary>Says whether the provider must not take who begins a login for the citizen before, who may have walked away.</summary>
    public async Task<bool> MustAskAnewAsync(HttpContext context) =>
        web.Value.SharedComputers
        && !(await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false)).Succeeded;

    /// <summary>Clears what the browser keeps of the pages of a session that ends.</summary>
    public static void NoteSignOut(HttpContext context) =>

        // Not "cookies": those of other hosts of the agency would go too.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
}
