using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Checks an authorization request and shows the sign-in page.</summary>
internal sealed class AuthorizeEndpoint(SandboxEngine engine)
{
    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? parameters = HttpMethods.IsPost(context.Request.Method)
            ? await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false)
            : ParameterSet.FromQuery(context.Request);
        PageTexts texts = PageTexts.For(context.Request, parameters?.Find("ui_locales"));
        if (FindUnsafe(parameters) is { } unsafeToReturn)
        {
            // Nothing is known about where to return to, so the citizen stays here (RFC 6749, section 4.1.2.1).
            await ErrorPage.WriteAsync(engine, context, texts, unsafeToReturn).ConfigureAwait(false);
            return;
        }

        AuthorizationAnswer answer = new(engine, context, parameters!.Find("redirect_uri")!, parameters.Find("state"));
        if (AuthorizationRules.Find(parameters) is { } rule)
        {
            answer.Refuse(rule);
            return;
        }

        if (engine.TakeFault(context, fault => fault.Step == LoginStep.Authorization) is { } unavailable)
        {
            answer.Fail(unavailable.AuthorizeError!, unavailable.Description);
            return;
        }

        SignInRequest request = AuthorizationRules.Accept(parameters, texts);
        engine.Accepted(context, request.AskedLevel == AssuranceLevel.None ? "No level asked." : $"{request.AskedLevel} asked.");
        await SignInPage.WriteAsync(engine, context, request, new SignInForm { Handle = engine.SignIns.Add(request), Texts = texts }).ConfigureAwait(false);
    }

    private Rule? FindUnsafe(ParameterSet? parameters) => parameters switch
    {
        null => ProviderRules.FormBody,
        { HasDoubled: true } => ProviderRules.DoubledParameter,
        _ when parameters.Find("client_id") != engine.Options.ClientId => ProviderRules.ClientUnknown,
        _ when !engine.Options.RedirectUris.Contains(parameters.Find("redirect_uri") ?? string.Empty) => ProviderRules.RedirectUri,
        _ => null,
    };
}
