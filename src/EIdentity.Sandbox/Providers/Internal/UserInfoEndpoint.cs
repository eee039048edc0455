using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Answers with the claims of the person whom an access token is about.</summary>
internal sealed class UserInfoEndpoint(SandboxEngine engine)
{
    public async Task HandleAsync(HttpContext context)
    {
        string? token = BearerToken.Find(context.Request);
        if (!engine.AccessTokens.TryFind(token, out SandboxPerson? person))
        {
            Rule rule = token is null ? ProviderRules.AccessTokenMissing : ProviderRules.AccessTokenInvalid;
            // RFC 6750, section 3.1: no error code when no token was sent at all.
            string challenge = token is null ? "Bearer" : $"Bearer error=\"{rule.Error}\", error_description=\"{rule.Sentence}\"";
            await OAuthAnswer.RefuseAsync(engine, context, rule, challenge).ConfigureAwait(false);
            return;
        }

        await engine.AnswerAsync(context, LoginStep.UserInfo, ProviderClaims.Of(person), person).ConfigureAwait(false);
    }
}
