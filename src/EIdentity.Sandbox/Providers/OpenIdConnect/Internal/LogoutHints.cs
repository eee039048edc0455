using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Finds out which client signs somebody out: by its name, by an ID token that it was given, or by both.</summary>
internal sealed class LogoutHints(OpenIdConnectProvider provider)
{
    public Rule? Find(ParameterSet parameters, out ProviderClient? client)
    {
        client = provider.Clients.Find(parameters.Find("client_id"));
        if (parameters.Find("id_token_hint") is not { } text)
        {
            return null;
        }

        // A hint may have expired: it says who was signed in, and lets nobody in (RP-Initiated Logout 1.0, section 2).
        ClientJwt? hint = ClientJwt.Read(text);
        ProviderClient? holder = hint is null ? null : provider.Clients.All.FirstOrDefault(known => hint.Names("aud", known.Id));
        if (hint is null || holder is null || hint.Text("iss") != provider.Issuer || !IsOurs(hint))
        {
            return ProviderRules.IdTokenHint;
        }

        bool agrees = parameters.Find("client_id") is not { } named || hint.Names("aud", named);
        client ??= holder;
        return agrees ? null : ProviderRules.IdTokenHintClient;
    }

    private bool IsOurs(ClientJwt hint) => provider.Keys.Published
        .Where(key => key.Id == hint.KeyId && key.Algorithm == hint.Algorithm)
        .Select(key => new JsonWebKey(key.ToPublicJwk().ToJsonString()))
        .Any(hint.IsSignedBy);
}
