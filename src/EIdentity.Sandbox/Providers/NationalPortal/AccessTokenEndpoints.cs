using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Tells the client about its access tokens (RFC 7662), and takes them back (RFC 7009).</summary>
internal sealed class AccessTokenEndpoints(NationalPortalProvider provider)
{
    public async Task IntrospectAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is not { } form)
        {
            return;
        }

        // Nothing is said of a token that is none, or another's (RFC 7662, section 2.2).
        JsonObject answer = provider.AccessTokens.TryFind(form.Find("token"), out AccessGrant? access)
            && access.Client.Id == form.Find("client_id")
                ? new()
                {
                    ["active"] = true,
                    ["client_id"] = access.Client.Id,
                    ["exp"] = access.ExpiresAt.ToUnixTimeSeconds(),
                    ["scope"] = "openid",
                }
                : new() { ["active"] = false };
        await provider.AnswerAsync(NationalPortalSteps.Introspection, new(provider, context, answer, access?.Person)).ConfigureAwait(false);
    }

    public async Task RevokeAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is { } form)
        {
            provider.AccessTokens.Remove(form.Find("token") ?? string.Empty);
            await provider.AnswerAsync(NationalPortalSteps.Revocation, new(provider, context, [])).ConfigureAwait(false);
        }
    }

    private async Task<ParameterSet?> ReadAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        Rule? rule = form switch
        {
            null => FormRules.FormBody,
            { HasDoubled: true } => FormRules.DoubledParameter,
            _ => provider.Authenticator.Authenticate(context.Request, form, out _),
        };
        if (rule is null)
        {
            return form;
        }

        await OAuthAnswer.RefuseAsync(provider.Journal, context, rule).ConfigureAwait(false);
        return null;
    }
}
