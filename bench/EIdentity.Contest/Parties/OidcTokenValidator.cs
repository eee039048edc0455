using System.Security.Claims;
using Duende.IdentityModel.OidcClient;
using Duende.IdentityModel.OidcClient.Results;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Benchmarks;

/// <summary>Checks the ID token's signature, which OidcClient leaves to its user, as its documentation shows.</summary>
internal sealed class OidcTokenValidator : IIdentityTokenValidator
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public async Task<IdentityTokenValidationResult> ValidateAsync(
        string identityToken,
        OidcClientOptions options,
        CancellationToken cancellationToken = default)
    {
        TokenValidationParameters parameters = new()
        {
            ValidIssuer = options.ProviderInformation.IssuerName,
            ValidAudience = options.ClientId,
            IssuerSigningKeys = options.ProviderInformation.KeySet!.Keys.Select(key => new Microsoft.IdentityModel.Tokens.JsonWebKey
            {
                Kty = key.Kty,
                E = key.E,
                N = key.N,
                Kid = key.Kid,
                Alg = key.Alg,
            }),
        };
        TokenValidationResult result = await _handler.ValidateTokenAsync(identityToken, parameters);
        return result.IsValid
            ? new IdentityTokenValidationResult { User = new ClaimsPrincipal(result.ClaimsIdentity), SignatureAlgorithm = "RS256" }
            : new IdentityTokenValidationResult { Error = result.Exception.Message };
    }
}
