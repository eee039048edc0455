using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EIdentity.Sandbox;

/// <summary>Ends a logout that the client began (RP-Initiated Logout 1.0).</summary>
/// <remarks>
/// The provider keeps no session of its own, so there is nothing to end but the journey. The client says who it is by <c>client_id</c>
/// or by <c>id_token_hint</c>, which carries the citizen's number: one that travels in an address can be read on the way.
/// </remarks>
internal sealed class EndSessionEndpoint(OpenIdConnectProvider provider)
{
    private readonly LogoutHints _hints = new(provider);

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? parameters = HttpMethods.IsPost(context.Request.Method)
            ? await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false)
            : ParameterSet.FromQuery(context.Request);
        PageTexts texts = PageTexts.For(context.Request, parameters?.Find("ui_locales"));
        if (FindRefusal(parameters, out ProviderClient? client) is { } rule)
        {
            await ErrorPage.WriteAsync(provider.Ground, context, texts, rule, client?.FrontPage).ConfigureAwait(false);
            return;
        }

        provider.Journal.Accepted(context);
        if (parameters!.Find("post_logout_redirect_uri") is not { } address)
        {
            await SignedOutPage.WriteAsync(provider.Ground, context, texts, client?.FrontPage).ConfigureAwait(false);
            return;
        }

        Dictionary<string, string?> answer = [];
        if (parameters.Find("state") is { } state)
        {
            answer["state"] = state;
        }

        OAuthAnswer.Redirect(context, QueryHelpers.AddQueryString(address, answer));
    }

    private Rule? FindRefusal(ParameterSet? parameters, out ProviderClient? client)
    {
        client = null;
        if (parameters is null or { HasDoubled: true })
        {
            return parameters is null ? FormRules.FormBody : FormRules.DoubledParameter;
        }

        if (_hints.Find(parameters, out client) is { } rule)
        {
            return rule;
        }

        bool fits = parameters.Find("post_logout_redirect_uri") is not { } address
            || client?.Registration.PostLogoutRedirectUris.Contains(address) == true;
        return fits ? null : ProviderRules.PostLogoutRedirectUri;
    }
}
