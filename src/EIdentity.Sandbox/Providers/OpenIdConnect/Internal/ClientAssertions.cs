using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <summary>Checks the assertions of <c>private_key_jwt</c> (RFC 7523, section 3).</summary>
internal sealed class ClientAssertions(OpenIdConnectProvider provider)
{
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const int LongestIdentifier = 256;

    private static readonly SignatureRules Signature = new(
        ProviderRules.AssertionAlgorithm, ProviderRules.AssertionKey, ProviderRules.AssertionSignature);

    public Rule? Authenticate(ParameterSet form, out ProviderClient? client)
    {
        client = null;
        ClientJwt? assertion = ClientJwt.Read(form.Find("client_assertion"));
        ProviderClient? named = provider.Clients.Find(assertion?.Text("iss") ?? form.Find("client_id"));
        Rule? rule = FindFormRule(form, assertion, named)
            ?? Signature.Check(assertion!, named!)
            ?? CheckClaims(assertion!, form, named!)
            ?? Use(assertion!, named!);
        client = rule is null ? named : null;
        return rule;
    }

    private Rule? FindFormRule(ParameterSet form, ClientJwt? assertion, ProviderClient? named)
    {
        if (!provider.Clients.Allow(named, SandboxClientAuthentication.PrivateKeyJwt))
        {
            return ProviderRules.ClientAuthenticationMethod;
        }

        if (form.Find("client_assertion_type") != AssertionType)
        {
            return ProviderRules.AssertionType;
        }

        return assertion is null ? ProviderRules.AssertionForm : named is null ? ProviderRules.AssertionIssuer : null;
    }

    private Rule? CheckClaims(ClientJwt assertion, ParameterSet form, ProviderClient client)
    {
        DateTimeOffset? expires = assertion.Time("exp");
        return assertion switch
        {
            _ when assertion.Text("iss") != client.Id || assertion.Text("sub") != client.Id => ProviderRules.AssertionIssuer,
            _ when form.Find("client_id") is { } named && named != client.Id => ProviderRules.AssertionIssuer,
            _ when !IsAddressed(assertion, client.Registration) => ProviderRules.AssertionAudience,
            _ when expires is null || expires <= provider.Now || expires - provider.Now > ProviderLifetimes.LongestAssertion =>
                ProviderRules.AssertionExpiry,
            _ when IsAhead(assertion, "iat") || IsAhead(assertion, "nbf") => ProviderRules.AssertionNotYet,
            _ => null,
        };
    }

    // RFC 7523, section 3, leaves the audience to the provider; most libraries name the token address, and FAPI 2.0 forbids it.
    // Several audiences would let another provider use the assertion, whoever is strict.
    private bool IsAddressed(ClientJwt assertion, SandboxClient client)
    {
        string? audience = assertion.Text("aud");
        if (audience == provider.Issuer || client.RequireIssuerAudience)
        {
            return audience == provider.Issuer;
        }

        audience ??= assertion.Claims["aud"] is JsonArray { Count: 1 } list ? ClientJwt.TextOf(list[0]) : null;
        return audience == provider.Issuer
            || audience == provider.Ground.AddressOf(provider.Paths.Token)
            || audience == provider.Ground.AddressOf(ProviderPaths.PushedAuthorization);
    }

    private bool IsAhead(ClientJwt assertion, string claim) =>
        assertion.Has(claim) && !(assertion.Time(claim) <= provider.Now + ProviderLifetimes.ClockSkew);

    private static Rule? Use(ClientJwt assertion, ProviderClient client) => assertion.Text("jti") switch
    {
        not { Length: > 0 and <= LongestIdentifier } => ProviderRules.AssertionIdentifier,
        { } identifier => client.UsedAssertions.TryAdd(identifier, identifier) ? null : ProviderRules.AssertionReused,
    };
}
