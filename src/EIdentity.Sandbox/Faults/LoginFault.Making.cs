using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Makes the entries of the catalogue; each says step, name, sentence, security cases and what is done.</content>
public sealed partial class LoginFault
{
    private static LoginFault Answer(
        LoginStep step,
        string name,
        string description,
        string cases,
        Func<LoginExchange, Task> answerAsync) =>
        new(step, name, description, cases) { AnswerAsync = answerAsync };

    // The transport fails, which is nobody's lie: a client fails closed as "unavailable".
    private static LoginFault Break(LoginStep step, string name, string description, string cases, Func<LoginExchange, Task> answerAsync) =>
        Answer(step, name, description, cases, answerAsync).As(LoginFaultVerdict.Unavailable);

    private static LoginFault Edit(LoginStep step, string name, string description, string cases, Action<JsonObject> edit) =>
        Edit(step, name, description, cases, (honest, _) => edit(honest));

    private static LoginFault Edit(LoginStep step, string name, string description, string cases, Action<JsonObject, LoginExchange> edit) =>
        Answer(step, name, description, cases, exchange =>
        {
            edit(exchange.Honest, exchange);
            return exchange.WriteAsync(exchange.Honest);
        });

    // For what no object can hold, such as a member that comes twice.
    private static LoginFault EditText(
        LoginStep step,
        string name,
        string description,
        string cases,
        Func<string, LoginExchange, string> edit) =>
        Answer(step, name, description, cases, exchange => exchange.WriteAsync(edit(exchange.HonestText, exchange)));

    private static LoginFault Token(string name, string description, string cases, Action<IdTokenDraft> edit) =>
        new(LoginStep.IdToken, name, description, cases) { EditIdToken = edit };

    // Where no seal is in force there is none to spoil, and the answer stays honest.
    private static LoginFault Sealing(string name, string description, string cases, Func<string, ForgedSeal, string> seal) =>
        Token(name, description, cases, draft =>
        {
            if (ForgedSeal.Find(draft.Engine) is { } forged)
            {
                draft.Seal = token => seal(token, forged);
            }
        }).Needing(LoginFaultNeed.SealedTokens);

    private static LoginFault Return(string name, string description, string cases, Action<CallbackDraft> edit) =>
        new(LoginStep.Callback, name, description, cases) { EditCallback = edit };

    private LoginFault As(LoginFaultVerdict verdict)
    {
        Verdict = verdict;
        return this;
    }

    private LoginFault Needing(LoginFaultNeed need)
    {
        Need = need;
        return this;
    }

    private LoginFault BeforeTheCode()
    {
        IsBeforeTheCode = true;
        return this;
    }

    private LoginFault Lasting()
    {
        IsLasting = true;
        return this;
    }
}
