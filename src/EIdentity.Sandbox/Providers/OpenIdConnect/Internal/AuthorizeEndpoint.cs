using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Checks an authorization request and shows the sign-in page.</summary>
internal sealed class AuthorizeEndpoint(OpenIdConnectProvider provider)
{
    private readonly AuthorizationRequests _requests = new(provider);

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? parameters = HttpMethods.IsPost(context.Request.Method)
            ? await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false)
            : ParameterSet.FromQuery(context.Request);
        Rule? unsafeToReturn = _requests.Open(parameters, out ParameterSet? opened, out SignInReturn? back);
        PageTexts texts = PageTexts.For(context.Request, opened?.Find("ui_locales"));
        if (unsafeToReturn is not null)
        {
            // Nothing is known about where to return to, so the citizen stays here (RFC 6749, section 4.1.2.1).
            await ErrorPage.WriteAsync(provider.Ground, context, texts, unsafeToReturn).ConfigureAwait(false);
            return;
        }

        AuthorizationAnswer answer = new(provider, context, back!);
        if (AuthorizationRules.Find(opened!) is { } rule)
        {
            await answer.RefuseAsync(rule).ConfigureAwait(false);
            return;
        }

        if (await provider.Ground.TryStrikeAsync(context, null, ProviderSteps.Authorization, answer).ConfigureAwait(false))
        {
            return;
        }

        SignInRequest request = AuthorizationRules.Accept(opened!, back!, texts);
        provider.Journal.Accepted(context, request.AskedLevel == AssuranceLevel.None ? "No level asked." : $"{request.AskedLevel} asked.");
        await SignInPage.WriteAsync(
            provider,
            context,
            request,
            new SignInForm { Handle = provider.SignIns.Add(request), Texts = texts }).ConfigureAwait(false);
    }
}
