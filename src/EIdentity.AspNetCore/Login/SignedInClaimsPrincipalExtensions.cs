using System.Security.Claims;

namespace EIdentity.AspNetCore;

/// <summary>Finds the signed-in citizen in a request's user, for pages and controllers.</summary>
public static class SignedInClaimsPrincipalExtensions
{
    /// <summary>Finds the citizen who is signed in.</summary>
    /// <param name="user">The request's user.</param>
    /// <returns>The citizen, or <see langword="null"/> when nobody is signed in by e-identity.</returns>
    public static SignedIn? FindSignedIn(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return SessionClaims.Read(user) is { } identity ? new SignedIn(identity) : null;
    }

    /// <summary>Gets the citizen who is signed in; use it where the endpoint requires an assurance level.</summary>
    /// <param name="user">The request's user.</param>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint does not require a level.</exception>
    public static SignedIn GetSignedIn(this ClaimsPrincipal user) =>
        user.FindSignedIn() ?? throw new InvalidOperationException("Nobody is signed in. Add [RequireAssurance] to the endpoint.");
}
