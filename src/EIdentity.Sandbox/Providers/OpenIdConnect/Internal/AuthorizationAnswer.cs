using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Sends the browser back to the client with a code or an error, and with the issuer (RFC 9207).</summary>
internal sealed class AuthorizationAnswer(
    OpenIdConnectProvider provider,
    HttpContext context,
    SignInReturn back,
    SandboxPerson? person = null)
{
    public Task RefuseAsync(Rule rule)
    {
        provider.Journal.Refused(context, rule);
        return FailAsync(rule.Error, rule.Sentence);
    }

    public Task FailAsync(string error, string description) =>
        SendAsync([new("error", error), new("error_description", description)], back.Client.Registration.SendIssuerInErrors);

    public Task SucceedAsync(string code) => SendAsync([new("code", code)], sendIssuer: true);

    private async Task SendAsync(List<KeyValuePair<string, string>> parameters, bool sendIssuer)
    {
        if (back.State is not null)
        {
            parameters.Add(new("state", back.State));
        }

        if (sendIssuer && provider.IsStrict)
        {
            parameters.Add(new("iss", provider.Issuer));
        }

        CallbackDraft draft = new(provider, back, person, parameters);
        await provider.Ground.TryStrikeAsync(context, person, ProviderSteps.Callback, draft).ConfigureAwait(false);
        OAuthAnswer.Redirect(
            context,
            draft.WriteAddress(),
            draft.IsPost ? StatusCodes.Status307TemporaryRedirect : StatusCodes.Status303SeeOther);
    }
}
