using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Takes the citizen's decision and returns to the client.</summary>
internal sealed class SignInEndpoint(SandboxEngine engine)
{
    private const string Cancelled = "The citizen stopped the sign-in.";

    /// <summary>Shows a sign-in again, in the language of the link that was followed.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        string? handle = context.Request.Query["request"];
        PageTexts texts = PageTexts.For(context.Request);
        if (!engine.SignIns.TryFind(handle, out SignInRequest? request))
        {
            await ErrorPage.WriteAsync(engine, context, texts, ProviderRules.SignInUnknown).ConfigureAwait(false);
            return;
        }

        await SignInPage.WriteAsync(engine, context, request, new SignInForm { Handle = handle!, Texts = texts }).ConfigureAwait(false);
    }

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (form is null || form.HasDoubled || !engine.SignIns.TryFind(form.Find("request"), out SignInRequest? request))
        {
            await ErrorPage.WriteAsync(
                engine,
                context,
                PageTexts.For(context.Request),
                form is { HasDoubled: true } ? ProviderRules.DoubledParameter : ProviderRules.SignInUnknown).ConfigureAwait(false);
            return;
        }

        string handle = form.Find("request")!;
        SignInForm page = SignInForm.Read(form, handle, request, engine);
        if (page.Decision != SignInDecision.Cancel && page.Problem is not null)
        {
            await SignInPage.WriteAsync(engine, context, request, page).ConfigureAwait(false);
            return;
        }

        if (!engine.SignIns.Remove(handle))
        {
            await ErrorPage.WriteAsync(engine, context, page.Texts, ProviderRules.SignInUnknown).ConfigureAwait(false);
            return;
        }

        Finish(context, request, page);
    }

    private void Finish(HttpContext context, SignInRequest request, SignInForm form)
    {
        AuthorizationAnswer answer = new(engine, context, request.RedirectUri, request.State, form.Person);
        if (form.Decision == SignInDecision.Cancel)
        {
            engine.Accepted(context, Cancelled);
            answer.Fail("access_denied", Cancelled);
            return;
        }

        AuthorizationGrant grant = new() { Request = request, Person = form.Person!, Level = form.Level, SignedInAt = engine.Now };
        engine.Accepted(context, $"{request.AskedLevel} asked, {form.Level} given.");
        answer.Succeed(engine.Codes.Issue(grant));
    }
}
