using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EIdentity.Sandbox;

/// <summary>Ends a logout that the client began (RP-Initiated Logout 1.0).</summary>
/// <remarks>
/// The provider keeps no session of its own, so there is nothing to end but the journey. <c>id_token_hint</c> is ignored:
/// it would carry the citizen's number through an address; the client says who it is by <c>client_id</c>.
/// </remarks>
internal sealed class EndSessionEndpoint(OpenIdConnectProvider provider)
{
    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? parameters = HttpMethods.IsPost(context.Request.Method)
            ? await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false)
            : ParameterSet.FromQuery(context.Request);
        PageTexts texts = PageTexts.For(context.Request, parameters?.Find("ui_locales"));
        if (FindRefusal(parameters) is { } rule)
        {
            await ErrorPage.WriteAsync(provider.Ground, context, texts, rule).ConfigureAwait(false);
            return;
        }

        provider.Journal.Accepted(context);
        if (parameters!.Find("post_logout_redirect_uri") is not { } address)
        {
            await SignedOutPage.WriteAsync(provider.Ground, context, texts).ConfigureAwait(false);
            return;
        }

        Dictionary<string, string?> answer = [];
        if (parameters.Find("state") is { } state)
        {
            answer["state"] = state;
        }

        OAuthAnswer.Redirect(context, QueryHelpers.AddQueryString(address, answer));
    }

    private Rule? FindRefusal(ParameterSet? parameters)
    {
        if (parameters is null or { HasDoubled: true })
        {
            return parameters is null ? FormRules.FormBody : FormRules.DoubledParameter;
        }

        bool fits = parameters.Find("post_logout_redirect_uri") is not { } address
            || provider.Clients.Find(parameters.Find("client_id"))?.Registration.PostLogoutRedirectUris.Contains(address) == true;
        return fits ? null : ProviderRules.PostLogoutRedirectUri;
    }
}
