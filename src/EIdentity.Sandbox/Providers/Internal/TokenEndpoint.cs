using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Redeems codes for an access token and an ID token.</summary>
internal sealed class TokenEndpoint(SandboxEngine engine)
{
    private const string Challenge = "Basic realm=\"eidentity-sandbox\"";

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (engine.TakeFault(context, fault => fault.IsBeforeTheCode) is { } early)
        {
            await early.AnswerAsync!(new LoginExchange(engine, context, [], null)).ConfigureAwait(false);
            return;
        }

        AuthorizationGrant? grant = null;
        string? accessToken = null;
        Rule? rule = FindRefusal(context.Request, form) ?? engine.Codes.Redeem(form!.Find("code"), form.Find("redirect_uri"), form.Find("code_verifier"), out grant, out accessToken);
        if (rule is not null)
        {
            await OAuthAnswer.RefuseAsync(engine, context, rule, Challenge).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(context, grant!, accessToken!).ConfigureAwait(false);
    }

    // The code is spent by now: a client that sends it again meets the rule code-reused.
    private Task AnswerAsync(HttpContext context, AuthorizationGrant grant, string accessToken)
    {
        IdTokenDraft draft = new(engine, grant, accessToken);
        LoginFault? fault = engine.TakeFault(context, fault => fault.Step is LoginStep.Token or LoginStep.IdToken && !fault.IsBeforeTheCode, grant.Person);
        fault?.EditIdToken?.Invoke(draft);
        JsonObject answer = new()
        {
            ["access_token"] = accessToken,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)ProviderLifetimes.AccessToken.TotalSeconds,
            ["scope"] = "openid",
            ["id_token"] = draft.Write(),
        };
        engine.LastNonce = grant.Request.Nonce;
        if (fault?.AnswerAsync is { } answerAsync)
        {
            return answerAsync(new LoginExchange(engine, context, answer, grant.Person));
        }

        if (fault is null)
        {
            engine.Accepted(context);
        }

        return OAuthAnswer.WriteAsync(context, answer);
    }

    private Rule? FindRefusal(HttpRequest request, ParameterSet? form) => form switch
    {
        null => ProviderRules.FormBody,
        _ when request.QueryString.HasValue => ProviderRules.ParametersInQuery,
        { HasDoubled: true } => ProviderRules.DoubledParameter,
        _ => FindClientRefusal(request, form) ?? (form.Find("grant_type") == "authorization_code" ? null : ProviderRules.GrantType),
    };

    private Rule? FindClientRefusal(HttpRequest request, ParameterSet form)
    {
        bool hasHeader = request.Headers.Authorization.Count > 0;
        if (hasHeader && form.Has("client_secret"))
        {
            return ProviderRules.OneClientAuthentication;
        }

        BasicCredentials? basic = BasicCredentials.Find(request);
        string? identifier = hasHeader ? basic?.Identifier : form.Find("client_id");
        string? secret = hasHeader ? basic?.Secret : form.Find("client_secret");
        return RandomText.AreEqual(secret, engine.ClientSecret) && identifier == engine.Options.ClientId ? null : ProviderRules.ClientAuthentication;
    }
}
