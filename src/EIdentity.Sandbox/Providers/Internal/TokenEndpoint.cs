using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Redeems codes for an access token and an ID token.</summary>
internal sealed class TokenEndpoint(SandboxEngine engine)
{
    private const string Challenge = "Basic realm=\"eidentity-sandbox\"";

    private readonly ClientAuthenticator _clients = engine.Clients;

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
        string? keyThumbprint = null;
        // The proof comes before the code, which a challenge for a nonce must not spend.
        Rule? rule = FindRefusal(context.Request, form)
            ?? engine.Proofs.CheckCall(context.Request, SandboxPaths.Token, engine.Options.RequireDpop, out keyThumbprint)
            ?? engine.Codes.Redeem(form!, keyThumbprint, out grant, out accessToken);
        if (rule is not null)
        {
            engine.Proofs.OfferNonce(context, rule);
            await OAuthAnswer.RefuseAsync(engine, context, rule, Challenge).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(context, grant!, accessToken!).ConfigureAwait(false);
    }

    // The code is spent by now: a client that sends it again meets the rule code-reused.
    private Task AnswerAsync(HttpContext context, AuthorizationGrant grant, string accessToken)
    {
        IdTokenDraft draft = new(engine, grant, accessToken);
        LoginFault? fault = engine.TakeFault(
            context,
            fault => fault.Step is LoginStep.Token or LoginStep.IdToken && !fault.IsBeforeTheCode,
            grant.Person);
        fault?.EditIdToken?.Invoke(draft);
        JsonObject answer = new()
        {
            ["access_token"] = accessToken,
            ["token_type"] = grant.KeyThumbprint is null ? "Bearer" : "DPoP",
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
        _ => _clients.FindRefusal(request, form)
            ?? (form.Find("grant_type") == "authorization_code" ? FindUnsealable() : ProviderRules.GrantType),
    };

    private Rule? FindUnsealable() =>
        engine.Options.IdTokenEncryption is { } settings
        && (!TokenSealer.IsKnown(settings) || TokenSealer.FindKey(settings, engine.ClientKeys) is null)
            ? ProviderRules.SealingKey
            : null;
}
