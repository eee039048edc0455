using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Finds out whether a back-channel call comes from the registered client.</summary>
internal sealed class ClientAuthenticator(SandboxEngine engine)
{
    private readonly ClientAssertions _assertions = new(engine);

    /// <summary>Lists the ways that the options allow, in the words of the metadata.</summary>
    public static IReadOnlyList<string> MethodsOf(SandboxClientAuthentication allowed) => allowed switch
    {
        SandboxClientAuthentication.ClientSecretBasic => ["client_secret_basic"],
        SandboxClientAuthentication.ClientSecretPost => ["client_secret_post"],
        SandboxClientAuthentication.PrivateKeyJwt => ["private_key_jwt"],
        _ => ["client_secret_basic", "client_secret_post", "private_key_jwt"],
    };

    public Rule? FindRefusal(HttpRequest request, ParameterSet form)
    {
        bool hasHeader = request.Headers.Authorization.Count > 0;
        bool hasSecret = form.Has("client_secret");
        bool hasAssertion = form.Has("client_assertion") || form.Has("client_assertion_type");
        SandboxClientAuthentication allowed = engine.Options.ClientAuthentication;
        return (hasHeader, hasSecret, hasAssertion) switch
        {
            (true, true, _) or (true, _, true) or (_, true, true) => ProviderRules.OneClientAuthentication,
            (true, _, _) => Allow(SandboxClientAuthentication.ClientSecretBasic) ?? CheckHeader(request),
            (_, true, _) =>
                Allow(SandboxClientAuthentication.ClientSecretPost) ?? CheckSecret(form.Find("client_id"), form.Find("client_secret")),
            (_, _, true) => Allow(SandboxClientAuthentication.PrivateKeyJwt) ?? _assertions.FindRefusal(form),
            _ => ProviderRules.ClientAuthentication,
        };

        Rule? Allow(SandboxClientAuthentication used) =>
            allowed == SandboxClientAuthentication.Any || allowed == used ? null : ProviderRules.ClientAuthenticationMethod;
    }

    private Rule? CheckHeader(HttpRequest request)
    {
        BasicCredentials? basic = BasicCredentials.Find(request);
        return CheckSecret(basic?.Identifier, basic?.Secret);
    }

    private Rule? CheckSecret(string? identifier, string? secret) =>
        RandomText.AreEqual(secret, engine.ClientSecret) && identifier == engine.Options.ClientId
            ? null
            : ProviderRules.ClientAuthentication;
}
