using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Makes the entries of the catalogue; each says step, name, two sentences, security cases and what is done.</content>
public sealed partial class LoginFault
{
    private static LoginFault Answer(
        LoginStep step,
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Func<ProviderExchange, Task> answerAsync) =>
        new(step, name, description, descriptionInVietnamese, cases, FaultHook.At(AnswerOf(step), answerAsync));

    // Before the code is looked at, so that a second call with it could still work.
    private static LoginFault BeforeTheCode(
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Func<ProviderExchange, Task> answerAsync) =>
        new(LoginStep.Token, name, description, descriptionInVietnamese, cases, FaultHook.At(ProviderSteps.TokenCall, answerAsync));

    // The transport fails, which is nobody's lie: a client fails closed as "unavailable".
    private static LoginFault Break(
        LoginStep step,
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Func<ProviderExchange, Task> answerAsync) =>
        Answer(step, name, description, descriptionInVietnamese, cases, answerAsync).As(LoginFaultVerdict.Unavailable);

    private static LoginFault Edit(
        LoginStep step,
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Action<JsonObject> edit) =>
        Edit(step, name, description, descriptionInVietnamese, cases, (honest, _) => edit(honest));

    private static LoginFault Edit(
        LoginStep step,
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Action<JsonObject, ProviderExchange> edit) =>
        Answer(step, name, description, descriptionInVietnamese, cases, exchange =>
        {
            edit(exchange.Honest, exchange);
            return exchange.WriteAsync(exchange.Honest);
        });

    // For what no object can hold, such as a member that comes twice.
    private static LoginFault EditText(
        LoginStep step,
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Func<string, ProviderExchange, string> edit) =>
        Answer(
            step,
            name,
            description,
            descriptionInVietnamese,
            cases,
            exchange => exchange.WriteAsync(edit(exchange.HonestText, exchange)));

    private static LoginFault Token(
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Action<IdTokenDraft> edit) =>
        new(LoginStep.IdToken, name, description, descriptionInVietnamese, cases, FaultHook.At(ProviderSteps.IdToken, edit));

    // Where no seal is in force there is none to spoil, and the answer stays honest.
    private static LoginFault Sealing(
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Func<string, ForgedSeal, string> seal) =>
        Token(name, description, descriptionInVietnamese, cases, draft =>
        {
            if (ForgedSeal.Find(draft.Client) is { } forged)
            {
                draft.Seal = token => seal(token, forged);
            }
        }).Needing(LoginFaultNeed.SealedTokens);

    private static LoginFault SignedUserInfo(
        string name,
        string description,
        string descriptionInVietnamese,
        Action<UserInfoExchange> edit) =>
        new LoginFault(
            LoginStep.UserInfo,
            name,
            description,
            descriptionInVietnamese,
            "SEC-207",
            FaultHook.At(ProviderSteps.SignedUserInfo, exchange =>
            {
                edit(exchange);
                return exchange.WriteAsync(exchange.Honest);
            })).Needing(LoginFaultNeed.SignedUserInfo);

    private static LoginFault Return(
        string name,
        string description,
        string descriptionInVietnamese,
        string cases,
        Action<CallbackDraft> edit) =>
        new(LoginStep.Callback, name, description, descriptionInVietnamese, cases, FaultHook.At(ProviderSteps.Callback, edit));

    private static FaultStep<ProviderExchange> AnswerOf(LoginStep step) => step switch
    {
        LoginStep.Discovery => ProviderSteps.Discovery,
        LoginStep.KeySet => ProviderSteps.KeySet,
        LoginStep.PushedRequest => ProviderSteps.PushedRequest,
        LoginStep.Token => ProviderSteps.Token,
        LoginStep.UserInfo => ProviderSteps.UserInfo,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The step answers nothing that a fault could replace."),
    };

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

    private LoginFault Lasting()
    {
        _isLasting = true;
        return this;
    }
}
