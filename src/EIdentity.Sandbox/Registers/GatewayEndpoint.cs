using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Stands before the register and lets through who brings what its door demands.</summary>
internal sealed class GatewayEndpoint(PopulationRegister register, SoapEndpoint soap)
{
    private const string BearerChallenge = "Bearer error=\"invalid_token\"";
    private const string BasicChallenge = "Basic realm=\"eidentity-sandbox-register\"";

    public async Task HandleAsync(HttpContext context, RegisterDoor door)
    {
        CallerCheck check = await BeginAsync(context).ConfigureAwait(false);
        await HandleAsync(context, door, check).ConfigureAwait(false);
    }

    /// <summary>Takes a call as the adapter of a security server does, and hands it to the door that it names.</summary>
    public async Task ForwardAsync(HttpContext context)
    {
        CallerCheck check = await BeginAsync(context).ConfigureAwait(false);
        await register.Ground.TryStrikeAsync(context, null, RegisterSteps.Member, check).ConfigureAwait(false);
        if (ForwardRules.Find(context.Request, check, register.Ground.AddressOf, out RegisterDoor? door) is { } rule)
        {
            await RefuseForwardAsync(context, rule).ConfigureAwait(false);
            return;
        }

        await HandleAsync(context, door!, check).ConfigureAwait(false);
    }

    private async Task HandleAsync(HttpContext context, RegisterDoor door, CallerCheck check)
    {
        if (await FindRuleAsync(context, door, check).ConfigureAwait(false) is { } rule)
        {
            string challenge = door.WantsToken ? BearerChallenge : BasicChallenge;
            await OAuthAnswer.RefuseAsync(register.Journal, context, rule, challenge).ConfigureAwait(false);
            return;
        }

        string? token = door.WantsToken ? BearerToken.Find(context.Request) : null;
        await soap.HandleAsync(context, token).ConfigureAwait(false);
    }

    private async Task<CallerCheck> BeginAsync(HttpContext context)
    {
        CallerCheck check = new(register.Access, register.Ground.Now);
        await register.Ground.TryStrikeAsync(context, null, RegisterSteps.Caller, check).ConfigureAwait(false);
        return check;
    }

    private async Task<Rule?> FindRuleAsync(HttpContext context, RegisterDoor door, CallerCheck check)
    {
        if (door.WantsDigest)
        {
            await register.Ground.TryStrikeAsync(context, null, RegisterSteps.Digest, check).ConfigureAwait(false);
            // The clock that timestamps are held against, so that a caller can compare it with its own.
            context.Response.Headers.Date = check.Now.ToString("R", CultureInfo.InvariantCulture);
        }

        if (door.WantsKey)
        {
            await register.Ground.TryStrikeAsync(context, null, RegisterSteps.ApiKey, check).ConfigureAwait(false);
        }

        return !check.ListsAddress ? RegisterRules.AddressListed
            : door.WantsToken && !register.Access.Tokens.TryFind(BearerToken.Find(context.Request), out _) ? RegisterRules.ServiceToken
            : door.WantsKey && !RandomText.AreEqual(context.Request.Headers["ApiKey"], check.ApiKey) ? RegisterRules.ApiKey
            : door.WantsDigest ? DigestRules.Find(context.Request, check, register.Ground.Options.Register)
            : null;
    }

    // The form is X-Road's ("Message Protocol for REST"); what Vietnam's adapters answer is not public.
    private async Task RefuseForwardAsync(HttpContext context, Rule rule)
    {
        register.Journal.Refused(context, rule);
        context.Response.Headers["X-Road-Error"] = rule.Error;
        JsonObject body = new() { ["type"] = rule.Error, ["message"] = rule.Sentence, ["detail"] = null, ["rule"] = rule.Name };
        await OAuthAnswer.WriteAsync(context, body, rule.Status).ConfigureAwait(false);
    }
}
