using System.IdentityModel.Tokens.Jwt;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Client.Tests;

/// <summary>What the stock handler would say: IdentityModel's token handler, then its protocol validator.</summary>
internal sealed class DifferentialOracle
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly OpenIdConnectProtocolValidator _protocol = new()
    {
        RequireNonce = true,
        RequireTimeStampInNonce = false,
        RequireSub = true,
        RequireAcr = true,
    };

    private readonly TokenValidationParameters _parameters;

    public DifferentialOracle(string keySet, IEnumerable<string> algorithms)
    {
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = "https://eid.example",
            ValidAudience = "portal",
            ValidAlgorithms = [.. algorithms],
            IssuerSigningKeys = new JsonWebKeySet(keySet).GetSigningKeys(),
            ClockSkew = TimeSpan.FromSeconds(DifferentialDraft.Skew),
            RequireExpirationTime = true,
            RequireSignedTokens = true,
        };
        SetClock(_parameters, new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(DifferentialDraft.Now)));
    }

    /// <summary>Gives the subject that IdentityModel reads.</summary>
    /// <exception cref="Exception">IdentityModel refuses the token.</exception>
    public async Task<string> ReadSubjectAsync(string token)
    {
        TokenValidationResult result = await _handler.ValidateTokenAsync(token, _parameters);
        if (!result.IsValid)
        {
            throw result.Exception;
        }

        JsonWebToken read = (JsonWebToken)result.SecurityToken;
        JwtSecurityToken converted = JwtSecurityTokenConverter.Convert(read);
        OpenIdConnectProtocolValidationContext context = new()
        {
            ClientId = "portal",
            Nonce = "n-1",
            ProtocolMessage = new OpenIdConnectMessage { IdToken = token, AccessToken = DifferentialDraft.AccessToken },
            ValidatedIdToken = converted,
        };
        _protocol.ValidateTokenResponse(context);
        return read.Subject;
    }

    /// <summary>Says whether a token holds one of the two claims in which IdentityModel, unlike us, takes null for a value.</summary>
    /// <remarks>A member that is null is absent here, in every answer; both claims are optional (decision 0038).</remarks>
    public static bool RefusesForNull(string token) =>
        CompactToken.TryParse(token, out CompactToken? parsed)
        && Array.Exists(["at_hash", "nbf"], claim => parsed.Payload.IsNamed(claim) && !parsed.Payload.Contains(claim));

    // IdentityModel keeps its clock to itself; the tokens stand at the limits of a fixed time.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_TimeProvider")]
    private static extern void SetClock(TokenValidationParameters parameters, TimeProvider clock);
}
