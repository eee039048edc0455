namespace EIdentity.Sandbox;

/// <summary>Opens signed request objects, whose members alone then count (RFC 9101).</summary>
internal sealed class RequestObjects(OpenIdConnectProvider provider)
{
    private const string RequiredType = "oauth-authz-req+jwt";

    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(60);

    private static readonly SignatureRules Signature = new(
        ProviderRules.RequestObjectAlgorithm,
        ProviderRules.RequestObjectKey,
        ProviderRules.RequestObjectSignature);

    public Rule? Open(string text, ProviderClient client, out ParameterSet? opened)
    {
        opened = null;
        if (ClientJwt.Read(text) is not { } request)
        {
            return ProviderRules.RequestObjectForm;
        }

        Rule? rule = Signature.Check(request, client) ?? Check(request, client.Id);
        opened = rule is null ? ParameterSet.FromClaims(request.Claims) : null;
        return rule;
    }

    private Rule? Check(ClientJwt request, string client) => request switch
    {
        _ when request.Type != RequiredType => ProviderRules.RequestObjectType,
        _ when request.Text("iss") != client || request.Text("client_id") != client => ProviderRules.RequestObjectIssuer,
        _ when !request.Names("aud", provider.Issuer) => ProviderRules.RequestObjectAudience,
        _ when request.Has("request") || request.Has("request_uri") => ProviderRules.RequestObjectNested,
        _ => CheckTime(request.Time("nbf"), request.Time("exp")),
    };

    private Rule? CheckTime(DateTimeOffset? begins, DateTimeOffset? ends)
    {
        // FAPI 2.0 Message Signing, section 5.3.1: both are required and lie at most an hour apart.
        if (!(begins <= provider.Now + ProviderLifetimes.ClockSkew) || provider.Now - begins > LongestLife)
        {
            return ProviderRules.RequestObjectNotYet;
        }

        return ends > provider.Now && ends - begins <= LongestLife ? null : ProviderRules.RequestObjectExpiry;
    }
}
