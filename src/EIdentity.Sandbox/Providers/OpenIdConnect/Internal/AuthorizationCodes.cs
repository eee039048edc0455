using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Sandbox;

/// <summary>Issues and redeems authorization codes: once, within a minute, and bound to the request that began them.</summary>
internal sealed class AuthorizationCodes(OpenIdConnectProvider provider)
{
    // Kept longer than codes live, so that a late or second use is told apart from a code of nobody.
    private readonly ExpiringStore<AuthorizationGrant> _grants = new(provider.Ground.Clock, TimeSpan.FromMinutes(10));

    public string Issue(AuthorizationGrant grant)
    {
        string code = provider.CreateCode();
        _grants.TryAdd(code, grant);
        return code;
    }

    /// <summary>Redeems a code, whose first use ends it whatever comes of it.</summary>
    public Rule? Redeem(
        ParameterSet form,
        ProviderClient client,
        string? keyThumbprint,
        out AuthorizationGrant? grant,
        out string? accessToken)
    {
        accessToken = null;
        if (!_grants.TryFind(form.Find("code"), out grant))
        {
            return ProviderRules.CodeUnknown;
        }

        if (grant.Request.Return.Client != client)
        {
            // Whoever brings another's code neither spends it nor ends what its owner got for it.
            return ProviderRules.CodeClient;
        }

        lock (grant)
        {
            if (grant.IsRedeemed)
            {
                // RFC 6749, section 4.1.2: a second use may be a thief's, or the first was; the token goes.
                provider.AccessTokens.Remove(grant.AccessToken ?? string.Empty);
                return ProviderRules.CodeReused;
            }

            grant.IsRedeemed = true;
            if (Check(grant, form, keyThumbprint) is { } rule)
            {
                return rule;
            }

            grant.KeyThumbprint = keyThumbprint;
            accessToken = grant.AccessToken = provider.AccessTokens.Add(new AccessGrant
            {
                Person = grant.Person,
                Level = grant.Level,
                Client = client,
                ExpiresAt = provider.Now + ProviderLifetimes.AccessToken,
                KeyThumbprint = keyThumbprint,
            });
            return null;
        }
    }

    private Rule? Check(AuthorizationGrant grant, ParameterSet form, string? keyThumbprint)
    {
        if (provider.Now - grant.SignedInAt >= provider.CodeLifetime)
        {
            return ProviderRules.CodeExpired;
        }

        if (!string.Equals(grant.Request.Return.RedirectUri, form.Find("redirect_uri"), StringComparison.Ordinal))
        {
            return ProviderRules.CodeRedirectUri;
        }

        if (grant.Request.KeyThumbprint is { } bound && bound != keyThumbprint)
        {
            return ProviderRules.CodeKey;
        }

        // A request without a challenge has no verifier either, or somebody has taken the challenge out of it (RFC 9700, section 4.8.2).
        return grant.IgnoresVerifier || (grant.Request.CodeChallenge is { } challenge
            ? RandomText.AreEqual(ChallengeOf(form.Find("code_verifier")), challenge)
            : !form.Has("code_verifier"))
            ? null
            : ProviderRules.CodeVerifier;
    }

    // RFC 7636, section 4.6.
    private static string? ChallengeOf(string? verifier) =>
        verifier is null ? null : Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
