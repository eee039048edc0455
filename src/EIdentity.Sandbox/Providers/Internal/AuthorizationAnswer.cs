using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Sends the browser back to the client with a code or an error, and always with the issuer (RFC 9207).</summary>
internal sealed class AuthorizationAnswer(SandboxEngine engine, HttpContext context, string redirectUri, string? state, SandboxPerson? person = null)
{
    public void Refuse(Rule rule)
    {
        engine.Refused(context, rule);
        Fail(rule.Error, rule.Sentence);
    }

    public void Fail(string error, string description) => Send(new Dictionary<string, string?> { ["error"] = error, ["error_description"] = description });

    public void Succeed(string code) => Send(new Dictionary<string, string?> { ["code"] = code });

    private void Send(Dictionary<string, string?> parameters)
    {
        if (state is not null)
        {
            parameters["state"] = state;
        }

        parameters["iss"] = engine.Issuer;
        if (engine.Faults.Take(fault => fault.EditCallback is not null, person) is { } fault)
        {
            engine.Faulted(context, fault.Name, fault.Description);
            fault.EditCallback!(parameters);
        }

        OAuthAnswer.Redirect(context, redirectUri, parameters);
    }
}
