using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Sandbox;

/// <summary>Issues and redeems authorization codes: once, within a minute, and bound to the request that began them.</summary>
internal sealed class AuthorizationCodes(TimeProvider clock, ExpiringStore<SandboxPerson> accessTokens)
{
    // Kept longer than codes live, so that a late or second use is told apart from a code of nobody.
    private readonly ExpiringStore<AuthorizationGrant> _grants = new(clock, TimeSpan.FromMinutes(10));

    public string Issue(AuthorizationGrant grant) => _grants.Add(grant);

    /// <summary>Redeems a code, whose first use ends it whatever comes of it.</summary>
    public Rule? Redeem(string? code, string? redirectUri, string? verifier, out AuthorizationGrant? grant, out string? accessToken)
    {
        accessToken = null;
        if (!_grants.TryFind(code, out grant))
        {
            return ProviderRules.CodeUnknown;
        }

        lock (grant)
        {
            if (grant.IsRedeemed)
            {
                // RFC 6749, section 4.1.2: a second use may be a thief's, or the first was; the token goes.
                accessTokens.Remove(grant.AccessToken ?? string.Empty);
                return ProviderRules.CodeReused;
            }

            grant.IsRedeemed = true;
            if (Check(grant, redirectUri, verifier) is { } rule)
            {
                return rule;
            }

            accessToken = grant.AccessToken = accessTokens.Add(grant.Person);
            return null;
        }
    }

    private Rule? Check(AuthorizationGrant grant, string? redirectUri, string? verifier)
    {
        if (clock.GetUtcNow() - grant.SignedInAt >= ProviderLifetimes.Code)
        {
            return ProviderRules.CodeExpired;
        }

        if (!string.Equals(grant.Request.RedirectUri, redirectUri, StringComparison.Ordinal))
        {
            return ProviderRules.CodeRedirectUri;
        }

        return grant.IgnoresVerifier || RandomText.AreEqual(ChallengeOf(verifier), grant.Request.CodeChallenge) ? null : ProviderRules.CodeVerifier;
    }

    // RFC 7636, section 4.6.
    private static string? ChallengeOf(string? verifier) =>
        verifier is null ? null : Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
