using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Makes the session of a request one that was proven long ago, or by a weaker proof, where the request says so.</summary>
internal sealed class GateSession(IHttpContextAccessor accessor) : IClaimsTransformation
{
    public const string Header = "X-Gate-Session";
    public const string AsItIs = "as it is";
    public const string Old = "old";
    public const string Weak = "weak";

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        string? wish = accessor.HttpContext?.Request.Headers[Header];
        ClaimsIdentity? session = principal.Identities.FirstOrDefault(identity => identity.HasClaim(IsLevel));
        if (wish is null || session is null)
        {
            return Task.FromResult(principal);
        }

        ClaimsIdentity changed = new(session.Claims.Select(claim => Change(claim, wish)), session.AuthenticationType);
        return Task.FromResult(new ClaimsPrincipal(changed));
    }

    private static bool IsLevel(Claim claim) => claim.Type == EIdentityClaimTypes.Level;

    private static Claim Change(Claim claim, string wish) => (wish, claim.Type) switch
    {
        (Weak, EIdentityClaimTypes.Evidence) => new Claim(claim.Type, "BackchannelOnly"),
        (Old, EIdentityClaimTypes.AuthenticatedAt or EIdentityClaimTypes.SignedInAt) => new Claim(claim.Type, Earlier(claim.Value)),
        _ => claim,
    };

    private static string Earlier(string seconds) =>
        (long.Parse(seconds, CultureInfo.InvariantCulture) - (2 * GatePlaces.MaxAge)).ToString(CultureInfo.InvariantCulture);
}
