using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Answers with the claims of the person whom an access token is about.</summary>
internal sealed class UserInfoEndpoint(OpenIdConnectProvider provider)
{
    private readonly UserInfoAccess _access = new(provider);

    public async Task HandleAsync(HttpContext context)
    {
        if (_access.Find(context.Request, out AccessGrant? access) is { } rule)
        {
            await _access.RefuseAsync(context, rule).ConfigureAwait(false);
            return;
        }

        UserInfoExchange exchange = new(provider, context, access!);
        if (exchange.IsSigned
            && await provider.Ground.TryStrikeAsync(context, exchange.Person, ProviderSteps.SignedUserInfo, exchange).ConfigureAwait(false))
        {
            return;
        }

        await provider.AnswerAsync(ProviderSteps.UserInfo, exchange).ConfigureAwait(false);
    }
}
