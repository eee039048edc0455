using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Holds an ID token before it is signed, so that a fault can spoil any part of it.</summary>
internal sealed class IdTokenDraft
{
    public IdTokenDraft(SandboxEngine engine, AuthorizationGrant grant, string accessToken)
    {
        Key = engine.Key;
        Now = engine.Now;
        Claims = new JwtPayload
        {
            ["iss"] = engine.Issuer,
            ["sub"] = grant.Person.Subject,
            ["aud"] = engine.Options.ClientId,
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = (Now + ProviderLifetimes.IdToken).ToUnixTimeSeconds(),
            ["auth_time"] = grant.SignedInAt.ToUnixTimeSeconds(),
            ["nonce"] = grant.Request.Nonce,
            ["acr"] = SandboxAcrValues.Write(grant.Level),
            ["at_hash"] = HashOf(accessToken),
            [OAuthAnswer.Marker] = true,
        };
        if (grant.Person.Citizen.Number is { } number)
        {
            Claims[ProviderClaims.Number] = number.Reveal();
        }
    }

    public JwtPayload Claims { get; }

    public DateTimeOffset Now { get; }

    public SigningKey Key { get; set; }

    public bool IsSigned { get; set; } = true;

    /// <summary>Gets or sets what happens to the finished token.</summary>
    public Func<string, string> Finish { get; set; } = token => token;

    public string Seal() => Finish(IsSigned ? Key.Sign(Claims) : new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(signingCredentials: null), Claims)));

    // OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash of the token's ASCII octets.
    private static string HashOf(string accessToken) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken))[..16]);
}
