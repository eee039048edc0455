using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Takes authorization requests on the back channel and gives an address for each (RFC 9126).</summary>
internal sealed class PushedAuthorizationEndpoint(SandboxEngine engine)
{
    private const string Challenge = "Basic realm=\"eidentity-sandbox\"";

    private readonly AuthorizationRequests _requests = new(engine);

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (Open(context.Request, form, out ParameterSet? opened) is { } rule)
        {
            engine.Proofs.OfferNonce(context, rule);
            await OAuthAnswer.RefuseAsync(engine, context, rule, Challenge).ConfigureAwait(false);
            return;
        }

        JsonObject answer = new()
        {
            ["request_uri"] = engine.PushedRequests.Add(engine.Options.ClientId, opened!),
            ["expires_in"] = (int)ProviderLifetimes.PushedRequest.TotalSeconds,
        };
        await engine.AnswerAsync(context, LoginStep.PushedRequest, answer, status: StatusCodes.Status201Created).ConfigureAwait(false);
    }

    private Rule? Open(HttpRequest request, ParameterSet? form, out ParameterSet? opened)
    {
        opened = null;
        if (FindRefusal(request, form) is { } refusal)
        {
            return refusal;
        }

        if (engine.Proofs.CheckCall(
            request,
            SandboxPaths.PushedAuthorization,
            isRequired: false,
            out string? keyThumbprint) is { } unproven)
        {
            return unproven;
        }

        Rule? rule = _requests.OpenPushed(form!, out ParameterSet? parameters) ?? AuthorizationRules.Find(parameters!);
        return rule ?? Bind(keyThumbprint, parameters!, out opened);
    }

    private Rule? FindRefusal(HttpRequest request, ParameterSet? form) => form switch
    {
        _ when !ProviderOffer.OffersPushing(engine.Options) => ProviderRules.PushingNotOffered,
        null => ProviderRules.FormBody,
        _ when request.QueryString.HasValue => ProviderRules.ParametersInQuery,
        { HasDoubled: true } => ProviderRules.DoubledParameter,
        _ => engine.Clients.FindRefusal(request, form),
    };

    // RFC 9449, section 10.1: a proof at this address binds the code as dpop_jkt does, and the two must agree.
    private static Rule? Bind(string? keyThumbprint, ParameterSet parameters, out ParameterSet bound)
    {
        bound = keyThumbprint is null ? parameters : parameters.With("dpop_jkt", keyThumbprint);
        return bound.Find("dpop_jkt") == (parameters.Find("dpop_jkt") ?? keyThumbprint) ? null : ProviderRules.DpopThumbprint;
    }
}
