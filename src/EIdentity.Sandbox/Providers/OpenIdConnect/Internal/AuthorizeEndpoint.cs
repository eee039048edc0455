using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Checks an authorization request and sends the browser to the sign-in page.</summary>
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
            string? frontPage = provider.Clients.Find(parameters?.Find("client_id"))?.FrontPage;
            await ErrorPage.WriteAsync(provider.Ground, context, texts, unsafeToReturn, frontPage).ConfigureAwait(false);
            return;
        }

        AuthorizationAnswer answer = new(provider, context, back!);
        if (AuthorizationRules.Find(opened!, provider.IsStrict) is { } rule)
        {
            await answer.RefuseAsync(rule).ConfigureAwait(false);
            return;
        }

        if (await provider.Ground.TryStrikeAsync(context, null, ProviderSteps.Authorization, answer).ConfigureAwait(false))
        {
            return;
        }

        SignInRequest request = AuthorizationRules.Accept(opened!, back!, texts);
        provider.Journal.Accepted(
            context,
            request.AskedLevel == AssuranceLevel.None ? "No level asked." : $"{request.AskedLevel} asked.",
            $"Yêu cầu: {PageTexts.Of("vi").NameOf(request.AskedLevels)}.");
        // The page has an address of its own, which F5 and the history may ask for again; a pushed request is good for one use.
        OAuthAnswer.Redirect(context, provider.Ground.AddressOf(SignInPage.PathOf(provider, provider.SignIns.Add(request))));
    }
}
