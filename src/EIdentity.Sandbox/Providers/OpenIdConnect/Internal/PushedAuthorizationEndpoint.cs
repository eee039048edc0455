using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Takes authorization requests on the back channel and gives an address for each (RFC 9126).</summary>
internal sealed class PushedAuthorizationEndpoint(OpenIdConnectProvider provider)
{
    private const string Challenge = "Basic realm=\"eidentity-sandbox\"";

    private readonly AuthorizationRequests _requests = new(provider);

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (Open(context.Request, form, out ProviderClient? client, out ParameterSet? opened) is { } rule)
        {
            provider.Proofs.OfferNonce(context, rule);
            await OAuthAnswer.RefuseAsync(provider.Journal, context, rule, Challenge).ConfigureAwait(false);
            return;
        }

        JsonObject answer = new()
        {
            ["request_uri"] = provider.PushedRequests.Add(client!, opened!),
            ["expires_in"] = (int)ProviderLifetimes.PushedRequest.TotalSeconds,
        };
        ProviderExchange exchange = new(provider, context, answer, person: null, StatusCodes.Status201Created);
        await provider.AnswerAsync(ProviderSteps.PushedRequest, exchange).ConfigureAwait(false);
    }

    private Rule? Open(HttpRequest request, ParameterSet? form, out ProviderClient? client, out ParameterSet? opened)
    {
        opened = null;
        if (FindRefusal(request, form, out client) is { } refusal)
        {
            return refusal;
        }

        if (provider.Proofs.CheckCall(
            request,
            ProviderPaths.PushedAuthorization,
            isRequired: false,
            out string? keyThumbprint) is { } unproven)
        {
            return unproven;
        }

        Rule? rule = _requests.OpenPushed(form!, client!, out ParameterSet? parameters)
            ?? AuthorizationRules.Find(parameters!, isStrict: true);
        return rule ?? Bind(keyThumbprint, parameters!, out opened);
    }

    private Rule? FindRefusal(HttpRequest request, ParameterSet? form, out ProviderClient? client)
    {
        client = null;
        return form switch
        {
            _ when !ProviderOffer.OffersPushing(provider.Options) => ProviderRules.PushingNotOffered,
            null => FormRules.FormBody,
            _ when request.QueryString.HasValue => ProviderRules.ParametersInQuery,
            { HasDoubled: true } => FormRules.DoubledParameter,
            _ => provider.Authenticator.Authenticate(request, form, out client),
        };
    }

    // RFC 9449, section 10.1: a proof at this address binds the code as dpop_jkt does, and the two must agree.
    private static Rule? Bind(string? keyThumbprint, ParameterSet parameters, out ParameterSet bound)
    {
        bound = keyThumbprint is null ? parameters : parameters.With("dpop_jkt", keyThumbprint);
        return bound.Find("dpop_jkt") == (parameters.Find("dpop_jkt") ?? keyThumbprint) ? null : ProviderRules.DpopThumbprint;
    }
}
