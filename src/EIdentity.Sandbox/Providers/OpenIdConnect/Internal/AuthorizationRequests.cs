namespace EIdentity.Sandbox;

/// <summary>Opens an authorization request: plain, pushed or signed; and says when it cannot be returned from safely.</summary>
internal sealed class AuthorizationRequests(OpenIdConnectProvider provider)
{
    // What says something about the login; anything else is nobody's business and ignored (RFC 6749, section 3.1).
    private static readonly string[] Meaningful =
    [
        "response_type", "response_mode", "redirect_uri", "scope", "state", "nonce", "code_challenge", "code_challenge_method", "dpop_jkt",
        "acr_values", "max_age", "claims", "prompt", "display", "ui_locales", "login_hint", "id_token_hint", "request",
    ];

    private readonly RequestObjects _objects = new(provider);

    /// <summary>Opens what the browser brought.</summary>
    public Rule? Open(ParameterSet? parameters, out ParameterSet? opened, out SignInReturn? back)
    {
        opened = parameters;
        back = null;
        if (FindClient(parameters, out ProviderClient? client) is { } rule)
        {
            return rule;
        }

        if (parameters!.Find("request_uri") is { } address)
        {
            return TakePushed(address, parameters, client!, out opened) ?? CheckAddress(opened!, client!, out back);
        }

        return provider.IsStrict && provider.Options.RequirePushedAuthorization
            ? ProviderRules.PushedAuthorizationRequired
            : OpenObject(parameters, client!, out opened, out back);
    }

    /// <summary>Opens what the client pushed, which has proved who it is.</summary>
    public Rule? OpenPushed(ParameterSet form, ProviderClient client, out ParameterSet? opened)
    {
        opened = form;
        if (!form.Has("client_id"))
        {
            return ProviderRules.ClientUnknown;
        }

        return form.Has("request_uri") ? ProviderRules.PushedRequestUri : OpenObject(form, client, out opened, out _);
    }

    private Rule? FindClient(ParameterSet? parameters, out ProviderClient? client)
    {
        client = provider.Clients.Find(parameters?.Find("client_id"));
        return parameters switch
        {
            null => FormRules.FormBody,
            { HasDoubled: true } => FormRules.DoubledParameter,
            _ => client is null ? ProviderRules.ClientUnknown : null,
        };
    }

    private Rule? TakePushed(string address, ParameterSet parameters, ProviderClient client, out ParameterSet? opened)
    {
        opened = parameters;
        if (PushedRequests.IsWebAddress(address))
        {
            return ProviderRules.RequestUriByReference;
        }

        if (!ProviderOffer.OffersPushing(provider.Options))
        {
            return ProviderRules.RequestUri;
        }

        // FAPI 2.0, section 5.3.3.2: whatever else travels in the address could be read or changed on the way.
        return Meaningful.Any(parameters.Has) ? ProviderRules.PushedOnly : provider.PushedRequests.Take(address, client, out opened);
    }

    private Rule? OpenObject(ParameterSet parameters, ProviderClient client, out ParameterSet? opened, out SignInReturn? back)
    {
        opened = parameters;
        back = null;
        if (parameters.Find("request") is { } text)
        {
            return _objects.Open(text, client, out opened) ?? CheckAddress(opened!, client, out back);
        }

        return provider.IsStrict && provider.Options.RequireSignedRequest
            ? ProviderRules.SignedRequestRequired
            : CheckAddress(parameters, client, out back);
    }

    private static Rule? CheckAddress(ParameterSet parameters, ProviderClient client, out SignInReturn? back)
    {
        string? address = parameters.Find("redirect_uri");
        bool isKnown = address is not null && client.Registration.RedirectUris.Contains(address);
        back = isKnown ? new SignInReturn(client, address!, parameters.Find("state")) : null;
        return isKnown ? null : RedirectUriRule.For(address, client.Registration);
    }
}
