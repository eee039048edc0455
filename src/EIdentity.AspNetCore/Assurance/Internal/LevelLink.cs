using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Lets a link ask for a level: <c>/eidentity/login?level=2</c>.</summary>
internal static class LevelLink
{
    public const string Parameter = "level";

    /// <summary>Reads what the address asks for.</summary>
    /// <returns><see langword="false"/> when it asks for something that is no level.</returns>
    public static bool TryRead(HttpContext context, out AssuranceLevel? level)
    {
        string? asked = context.Request.Query[Parameter];
        level = asked switch
        {
            "1" => AssuranceLevel.Level1,
            "2" => AssuranceLevel.Level2,
            _ => null,
        };
        return asked is null || level is not null;
    }

    /// <summary>Leads on who has the level, lets prove it who is signed in below it, and signs in everybody else at it.</summary>
    public static async Task AskAsync(HttpContext context, AssuranceLevel level, string scheme, AuthenticationProperties properties)
    {
        AssuranceNeed.Note(context, new AssuranceRequirement(level, maxAge: null, LevelEvidence.None));
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        ElectronicIdentity? identity = session.Succeeded ? SessionClaims.Read(session.Principal) : null;
        if (identity is null)
        {
            await context.ChallengeAsync(scheme, properties).ConfigureAwait(false);
        }
        else if (identity.Level.Satisfies(level))
        {
            context.Response.Redirect(LocalAddress.ForReturn(properties.RedirectUri, context.Request.PathBase, out _));
        }
        else
        {
            // Comes back here, and is led on.
            await context.ForbidAsync(scheme).ConfigureAwait(false);
        }
    }
}
