using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Writes the answer of a step, unless a fault for that step is armed.</summary>
internal static class LoginAnswers
{
    /// <summary>Takes the armed fault of a step and writes it to the journal.</summary>
    public static LoginFault? TakeFault(
        this SandboxEngine engine,
        HttpContext context,
        Func<LoginFault, bool> fits,
        SandboxPerson? person = null)
    {
        LoginFault? fault = engine.Faults.Take(fits, person);
        if (fault is not null)
        {
            engine.Faulted(context, fault.Name, fault.Description);
        }

        return fault;
    }

    /// <summary>Writes the honest answer of a step, or what an armed fault makes of it.</summary>
    public static Task AnswerAsync(
        this SandboxEngine engine,
        HttpContext context,
        LoginStep step,
        JsonObject honest,
        SandboxPerson? person = null,
        int status = StatusCodes.Status200OK)
    {
        if (engine.TakeFault(context, fault => fault.Step == step, person) is { } fault)
        {
            return fault.AnswerAsync!(new LoginExchange(engine, context, honest, person, status));
        }

        engine.Accepted(context);
        return OAuthAnswer.WriteAsync(context, honest, status);
    }
}
