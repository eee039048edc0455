namespace EIdentity.Sandbox;

/// <summary>Checks the assertions of <c>private_key_jwt</c> (RFC 7523, section 3).</summary>
internal sealed class ClientAssertions(SandboxEngine engine)
{
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const int LongestIdentifier = 256;

    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    private static readonly SignatureRules Signature = new(
        ProviderRules.AssertionForm, ProviderRules.AssertionAlgorithm, ProviderRules.AssertionKey, ProviderRules.AssertionSignature);

    // An assertion lives five minutes at most, so its name is worth nothing after ten.
    private readonly ExpiringStore<string> _used = new(engine.Options.TimeProvider, 2 * LongestLife);

    public Rule? FindRefusal(ParameterSet form)
    {
        if (form.Find("client_assertion_type") != AssertionType)
        {
            return ProviderRules.AssertionType;
        }

        return Signature.Check(form.Find("client_assertion"), engine, out ClientJwt? assertion)
            ?? CheckClaims(assertion!, form)
            ?? Use(assertion!);
    }

    private Rule? CheckClaims(ClientJwt assertion, ParameterSet form)
    {
        string client = engine.Options.ClientId;
        DateTimeOffset? expires = assertion.Time("exp");
        return assertion switch
        {
            _ when assertion.Text("iss") != client || assertion.Text("sub") != client => ProviderRules.AssertionIssuer,
            _ when form.Find("client_id") is { } named && named != client => ProviderRules.AssertionIssuer,
            _ when assertion.Text("aud") != engine.Issuer => ProviderRules.AssertionAudience,
            _ when expires is null || expires <= engine.Now || expires - engine.Now > LongestLife => ProviderRules.AssertionExpiry,
            _ when IsAhead(assertion, "iat") || IsAhead(assertion, "nbf") => ProviderRules.AssertionNotYet,
            _ => null,
        };
    }

    private bool IsAhead(ClientJwt assertion, string claim) =>
        assertion.Has(claim) && !(assertion.Time(claim) <= engine.Now + ProviderLifetimes.ClockSkew);

    private Rule? Use(ClientJwt assertion) => assertion.Text("jti") switch
    {
        not { Length: > 0 and <= LongestIdentifier } => ProviderRules.AssertionIdentifier,
        { } identifier => _used.TryAdd(identifier, identifier) ? null : ProviderRules.AssertionReused,
    };
}
