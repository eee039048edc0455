using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Checks an authorization request and shows the sign-in page.</summary>
internal sealed class AuthorizeEndpoint(SandboxEngine engine)
{
    private readonly AuthorizationRequests _requests = new(engine);

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? parameters = HttpMethods.IsPost(context.Request.Method)
            ? await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false)
            : ParameterSet.FromQuery(context.Request);
        Rule? unsafeToReturn = _requests.Open(parameters, out ParameterSet? opened);
        PageTexts texts = PageTexts.For(context.Request, opened?.Find("ui_locales"));
        if (unsafeToReturn is not null)
        {
            // Nothing is known about where to return to, so the citizen stays here (RFC 6749, section 4.1.2.1).
            await ErrorPage.WriteAsync(engine, context, texts, unsafeToReturn).ConfigureAwait(false);
            return;
        }

        AuthorizationAnswer answer = new(engine, context, opened!.Find("redirect_uri")!, opened.Find("state"));
        if (AuthorizationRules.Find(opened) is { } rule)
        {
            answer.Refuse(rule);
            return;
        }

        if (engine.TakeFault(context, fault => fault.Step == LoginStep.Authorization) is { } unavailable)
        {
            answer.Fail(unavailable.AuthorizeError!, unavailable.Description);
            return;
        }

        SignInRequest request = AuthorizationRules.Accept(opened, texts);
        engine.Accepted(context, request.AskedLevel == AssuranceLevel.None ? "No level asked." : $"{request.AskedLevel} asked.");
        await SignInPage.WriteAsync(
            engine,
            context,
            request,
            new SignInForm { Handle = engine.SignIns.Add(request), Texts = texts }).ConfigureAwait(false);
    }
}
