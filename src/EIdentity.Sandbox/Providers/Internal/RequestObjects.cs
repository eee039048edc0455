namespace EIdentity.Sandbox;

/// <summary>Opens signed request objects, whose members alone then count (RFC 9101).</summary>
internal sealed class RequestObjects(SandboxEngine engine)
{
    private const string RequiredType = "oauth-authz-req+jwt";

    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(60);

    private static readonly SignatureRules Signature = new(
        ProviderRules.RequestObjectForm,
        ProviderRules.RequestObjectAlgorithm,
        ProviderRules.RequestObjectKey,
        ProviderRules.RequestObjectSignature);

    public Rule? Open(string text, out ParameterSet? opened)
    {
        opened = null;
        Rule? rule = Signature.Check(text, engine, out ClientJwt? request) ?? Check(request!);
        opened = rule is null ? ParameterSet.FromClaims(request!.Claims) : null;
        return rule;
    }

    private Rule? Check(ClientJwt request)
    {
        string client = engine.Options.ClientId;
        return request switch
        {
            _ when request.Type != RequiredType => ProviderRules.RequestObjectType,
            _ when request.Text("iss") != client || request.Text("client_id") != client => ProviderRules.RequestObjectIssuer,
            _ when !request.Names("aud", engine.Issuer) => ProviderRules.RequestObjectAudience,
            _ when request.Has("request") || request.Has("request_uri") => ProviderRules.RequestObjectNested,
            _ => CheckTime(request.Time("nbf"), request.Time("exp")),
        };
    }

    private Rule? CheckTime(DateTimeOffset? begins, DateTimeOffset? ends)
    {
        // FAPI 2.0 Message Signing, section 5.3.1: both are required and lie at most an hour apart.
        if (!(begins <= engine.Now + ProviderLifetimes.ClockSkew) || engine.Now - begins > LongestLife)
        {
            return ProviderRules.RequestObjectNotYet;
        }

        return ends > engine.Now && ends - begins <= LongestLife ? null : ProviderRules.RequestObjectExpiry;
    }
}
