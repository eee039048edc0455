using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Answers with the claims of the person whom an access token is about.</summary>
internal sealed class UserInfoEndpoint(SandboxEngine engine)
{
    private readonly UserInfoAccess _access = new(engine);

    public async Task HandleAsync(HttpContext context)
    {
        if (_access.Find(context.Request, out AccessGrant? access) is { } rule)
        {
            await _access.RefuseAsync(context, rule).ConfigureAwait(false);
            return;
        }

        SandboxPerson person = access!.Person;
        await engine.AnswerAsync(context, LoginStep.UserInfo, ProviderClaims.Of(person), person).ConfigureAwait(false);
    }
}
