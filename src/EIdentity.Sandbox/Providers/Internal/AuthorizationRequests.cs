namespace EIdentity.Sandbox;

/// <summary>Opens an authorization request: plain, pushed or signed; and says when it cannot be returned from safely.</summary>
internal sealed class AuthorizationRequests(SandboxEngine engine)
{
    // What says something about the login; anything else is nobody's business and ignored (RFC 6749, section 3.1).
    private static readonly string[] Meaningful =
    [
        "response_type", "response_mode", "redirect_uri", "scope", "state", "nonce", "code_challenge", "code_challenge_method", "dpop_jkt",
        "acr_values", "max_age", "claims", "prompt", "display", "ui_locales", "login_hint", "id_token_hint", "request",
    ];

    private readonly RequestObjects _objects = new(engine);

    /// <summary>Opens what the browser brought.</summary>
    public Rule? Open(ParameterSet? parameters, out ParameterSet? opened)
    {
        opened = parameters;
        if (FindUnknown(parameters) is { } rule)
        {
            return rule;
        }

        if (parameters!.Find("request_uri") is { } address)
        {
            return TakePushed(address, parameters, out opened) ?? CheckAddress(opened!);
        }

        return engine.Options.RequirePushedAuthorization ? ProviderRules.PushedAuthorizationRequired : OpenObject(parameters, out opened);
    }

    /// <summary>Opens what the client pushed.</summary>
    public Rule? OpenPushed(ParameterSet form, out ParameterSet? opened)
    {
        opened = form;
        return FindUnknown(form) ?? (form.Has("request_uri") ? ProviderRules.PushedRequestUri : OpenObject(form, out opened));
    }

    private Rule? FindUnknown(ParameterSet? parameters) => parameters switch
    {
        null => ProviderRules.FormBody,
        { HasDoubled: true } => ProviderRules.DoubledParameter,
        _ when parameters.Find("client_id") != engine.Options.ClientId => ProviderRules.ClientUnknown,
        _ => null,
    };

    private Rule? TakePushed(string address, ParameterSet parameters, out ParameterSet? opened)
    {
        opened = parameters;
        if (!ProviderOffer.OffersPushing(engine.Options))
        {
            return ProviderRules.RequestUri;
        }

        // FAPI 2.0, section 5.3.3.2: whatever else travels in the address could be read or changed on the way.
        return Meaningful.Any(parameters.Has)
            ? ProviderRules.PushedOnly
            : engine.PushedRequests.Take(address, engine.Options.ClientId, out opened);
    }

    private Rule? OpenObject(ParameterSet parameters, out ParameterSet? opened)
    {
        opened = parameters;
        if (parameters.Find("request") is { } text)
        {
            return _objects.Open(text, out opened) ?? CheckAddress(opened!);
        }

        return engine.Options.RequireSignedRequest ? ProviderRules.SignedRequestRequired : CheckAddress(parameters);
    }

    private Rule? CheckAddress(ParameterSet parameters) =>
        engine.Options.RedirectUris.Contains(parameters.Find("redirect_uri") ?? string.Empty)
            ? null
            : RedirectUriRule.For(parameters.Find("redirect_uri"), engine.Options);
}
