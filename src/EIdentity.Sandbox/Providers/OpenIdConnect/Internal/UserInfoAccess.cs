using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Finds what the access token of a call stands for, and whether the caller may use it.</summary>
internal sealed class UserInfoAccess(OpenIdConnectProvider provider)
{
    public Rule? Find(HttpRequest request, out AccessGrant? access)
    {
        access = null;
        string? bearer = BearerToken.Find(request);
        string? bound = BearerToken.Find(request, "DPoP");
        if ((bearer ?? bound) is not { } token)
        {
            return ProviderRules.AccessTokenMissing;
        }

        if (!provider.AccessTokens.TryFind(token, out access))
        {
            return ProviderRules.AccessTokenInvalid;
        }

        return bound is null ? CheckBearer(access) : CheckBound(request, token, access);
    }

    public Task RefuseAsync(HttpContext context, Rule rule)
    {
        provider.Proofs.OfferNonce(context, rule);
        string challenge = ChallengeOf(rule, context.Request);
        return OAuthAnswer.RefuseAsync(provider.Journal, context, rule, challenge, StatusCodes.Status401Unauthorized);
    }

    private static Rule? CheckBearer(AccessGrant access) => access.KeyThumbprint is null ? null : ProviderRules.DpopScheme;

    private Rule? CheckBound(HttpRequest request, string token, AccessGrant access)
    {
        if (access.KeyThumbprint is null)
        {
            return ProviderRules.DpopTokenNotBound;
        }

        return provider.Proofs.Check(request, provider.Paths.UserInfo, token, out string? keyThumbprint)
            ?? (keyThumbprint == access.KeyThumbprint ? null : ProviderRules.DpopTokenKey);
    }

    private string ChallengeOf(Rule rule, HttpRequest request)
    {
        bool isDpop = provider.Options.RequireDpop || rule == ProviderRules.DpopScheme || BearerToken.Find(request, "DPoP") is not null;
        string algorithms = string.Join(' ', ClientJwt.Algorithms);
        string error = $"error=\"{rule.Error}\", error_description=\"{rule.Sentence}\"";
        // RFC 6750, section 3.1: no error code when no token was sent at all.
        return (isDpop, rule == ProviderRules.AccessTokenMissing) switch
        {
            (true, true) => $"DPoP algs=\"{algorithms}\"",
            (true, false) => $"DPoP {error}, algs=\"{algorithms}\"",
            (false, true) => "Bearer",
            (false, false) => $"Bearer {error}",
        };
    }
}
