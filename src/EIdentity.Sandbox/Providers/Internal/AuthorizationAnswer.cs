using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Sends the browser back to the client with a code or an error, and always with the issuer (RFC 9207).</summary>
internal sealed class AuthorizationAnswer(
    SandboxEngine engine,
    HttpContext context,
    string redirectUri,
    string? state,
    SandboxPerson? person = null)
{
    public void Refuse(Rule rule)
    {
        engine.Refused(context, rule);
        Fail(rule.Error, rule.Sentence);
    }

    public void Fail(string error, string description) => Send([new("error", error), new("error_description", description)]);

    public void Succeed(string code) => Send([new("code", code)]);

    private void Send(List<KeyValuePair<string, string>> parameters)
    {
        if (state is not null)
        {
            parameters.Add(new("state", state));
        }

        parameters.Add(new("iss", engine.Issuer));
        CallbackDraft draft = new(engine, redirectUri, person, parameters);
        engine.TakeFault(context, fault => fault.Step == LoginStep.Callback, person)?.EditCallback!(draft);
        OAuthAnswer.Redirect(
            context,
            draft.WriteAddress(),
            draft.IsPost ? StatusCodes.Status307TemporaryRedirect : StatusCodes.Status303SeeOther);
    }
}
