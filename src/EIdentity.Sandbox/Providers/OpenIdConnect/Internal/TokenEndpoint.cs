using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Redeems codes for an access token and an ID token.</summary>
internal sealed class TokenEndpoint(OpenIdConnectProvider provider)
{
    private const string Challenge = "Basic realm=\"eidentity-sandbox\"";

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        ProviderExchange early = new(provider, context, []);
        if (await provider.Ground.TryStrikeAsync(context, null, ProviderSteps.TokenCall, early).ConfigureAwait(false))
        {
            return;
        }

        AuthorizationGrant? grant = null;
        string? accessToken = null;

        bool needsProof = provider.IsStrict && provider.Options.RequireDpop;

        // The proof comes before the code, which a challenge for a nonce must not spend.
        Rule? rule = FindRefusal(context.Request, form, out ProviderClient? client)
            ?? provider.Proofs.CheckCall(context.Request, provider.Paths.Token, needsProof, out string? keyThumbprint)
            ?? provider.Codes.Redeem(form!, client!, keyThumbprint, out grant, out accessToken);
        if (rule is not null)
        {
            provider.Proofs.OfferNonce(context, rule);
            await OAuthAnswer.RefuseAsync(provider.Journal, context, rule, Challenge).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(context, grant!, accessToken!).ConfigureAwait(false);
    }

    // The code is spent by now: a client that sends it again meets the rule code-reused.
    private async Task AnswerAsync(HttpContext context, AuthorizationGrant grant, string accessToken)
    {
        IFaultStep[] steps = provider.GivesIdTokens ? [ProviderSteps.IdToken, ProviderSteps.Token] : [ProviderSteps.Token];
        FaultHook? fault = provider.Ground.TakeFault(context, grant.Person, steps);
        JsonObject answer = new()
        {
            ["access_token"] = accessToken,
            ["token_type"] = grant.KeyThumbprint is null ? "Bearer" : "DPoP",
            ["expires_in"] = (int)ProviderLifetimes.AccessToken.TotalSeconds,
            ["scope"] = "openid",
        };
        if (provider.GivesIdTokens)
        {
            answer["id_token"] = await WriteIdTokenAsync(grant, accessToken, fault).ConfigureAwait(false);
        }

        provider.LastNonce = grant.Request.Nonce;
        ProviderExchange exchange = new(provider, context, answer, grant.Person);
        if (fault is null)
        {
            provider.Journal.Accepted(context);
        }
        else if (await fault.TryStrikeAsync(ProviderSteps.Token, exchange).ConfigureAwait(false))
        {
            return;
        }

        await exchange.WriteAsync(exchange.Honest).ConfigureAwait(false);
    }

    private async Task<string> WriteIdTokenAsync(AuthorizationGrant grant, string accessToken, FaultHook? fault)
    {
        IdTokenDraft draft = new(provider, grant, accessToken);
        if (fault is not null)
        {
            await fault.TryStrikeAsync(ProviderSteps.IdToken, draft).ConfigureAwait(false);
        }

        return draft.Write();
    }

    private Rule? FindRefusal(HttpRequest request, ParameterSet? form, out ProviderClient? client)
    {
        client = null;
        return form switch
        {
            null => FormRules.FormBody,
            _ when request.QueryString.HasValue => ProviderRules.ParametersInQuery,
            { HasDoubled: true } => FormRules.DoubledParameter,
            _ => provider.Authenticator.Authenticate(request, form, out client) ?? FindGrantRule(form, client!),
        };
    }

    private static Rule? FindGrantRule(ParameterSet form, ProviderClient client)
    {
        if (form.Find("grant_type") != "authorization_code")
        {
            return ProviderRules.GrantType;
        }

        return client.Registration.IdTokenEncryption is { } settings
            && (!TokenSealer.IsKnown(settings) || TokenSealer.FindKey(settings, client.Keys) is null)
                ? ProviderRules.SealingKey
                : null;
    }
}
