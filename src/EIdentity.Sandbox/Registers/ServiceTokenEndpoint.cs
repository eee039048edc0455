using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Gives a service token for client credentials, as WSO2 gateways do.</summary>
internal sealed class ServiceTokenEndpoint(PopulationRegister register)
{
    private const string Challenge = "Basic realm=\"eidentity-sandbox-register\"";

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (FindRefusal(context.Request, form) is { } rule)
        {
            await OAuthAnswer.RefuseAsync(register.Journal, context, rule, Challenge).ConfigureAwait(false);
            return;
        }

        register.Journal.Accepted(context);
        JsonObject answer = new()
        {
            ["access_token"] = register.Access.IssueToken(),
            ["scope"] = "default",
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)RegisterAccess.TokenLifetime.TotalSeconds,
        };
        await OAuthAnswer.WriteAsync(context, answer).ConfigureAwait(false);
    }

    private Rule? FindRefusal(HttpRequest request, ParameterSet? form)
    {
        if (form is null or { HasDoubled: true })
        {
            return form is null ? FormRules.FormBody : FormRules.DoubledParameter;
        }

        BasicCredentials? basic = BasicCredentials.Find(request);
        if (basic?.Identifier != RegisterAccess.ConsumerKey || !RandomText.AreEqual(basic.Secret, register.Access.ConsumerSecret))
        {
            return RegisterRules.ConsumerCredentials;
        }

        return form.Find("grant_type") == "client_credentials" ? null : RegisterRules.GrantType;
    }
}
