using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Finds out whether a back-channel call comes from the registered client.</summary>
internal sealed class ClientAuthenticator(OpenIdConnectProvider provider)
{
    private readonly ClientAssertions _assertions = new(provider);

    /// <summary>Lists the ways that the options allow, in the words of the metadata.</summary>
    public static IReadOnlyList<string> MethodsOf(SandboxClientAuthentication allowed) => allowed switch
    {
        SandboxClientAuthentication.ClientSecretBasic => ["client_secret_basic"],
        SandboxClientAuthentication.ClientSecretPost => ["client_secret_post"],
        SandboxClientAuthentication.PrivateKeyJwt => ["private_key_jwt"],
        _ => ["client_secret_basic", "client_secret_post", "private_key_jwt"],
    };

    /// <summary>Finds the client that proved who it is, or the rule that the proof breaks.</summary>
    public Rule? Authenticate(HttpRequest request, ParameterSet form, out ProviderClient? client)
    {
        Rule? rule = Prove(request, form, out client);
        return rule is null && form.Find("client_id") is { } named && named != client!.Id ? ProviderRules.ClientMismatch : rule;
    }

    private Rule? Prove(HttpRequest request, ParameterSet form, out ProviderClient? client)
    {
        bool hasHeader = request.Headers.Authorization.Count > 0;
        bool hasSecret = form.Has("client_secret");
        bool hasAssertion = form.Has("client_assertion") || form.Has("client_assertion_type");
        client = null;
        return (hasHeader, hasSecret, hasAssertion) switch
        {
            (true, true, _) or (true, _, true) or (_, true, true) => ProviderRules.OneClientAuthentication,
            (true, _, _) => CheckHeader(request, out client),
            (_, true, _) => CheckSecret(
                form.Find("client_id"),
                form.Find("client_secret"),
                SandboxClientAuthentication.ClientSecretPost,
                out client),
            (_, _, true) => _assertions.Authenticate(form, out client),
            _ => ProviderRules.ClientAuthentication,
        };
    }

    private Rule? CheckHeader(HttpRequest request, out ProviderClient? client)
    {
        BasicCredentials? basic = BasicCredentials.Find(request);
        return CheckSecret(basic?.Identifier, basic?.Secret, SandboxClientAuthentication.ClientSecretBasic, out client);
    }

    private Rule? CheckSecret(string? identifier, string? secret, SandboxClientAuthentication used, out ProviderClient? client)
    {
        client = null;
        ProviderClient? named = provider.Clients.Find(identifier);
        if (!provider.Clients.Allow(named, used))
        {
            return ProviderRules.ClientAuthenticationMethod;
        }

        if (named is null || !RandomText.AreEqual(secret, named.Secret))
        {
            return ProviderRules.ClientAuthentication;
        }

        client = named;
        return null;
    }
}
